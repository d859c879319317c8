import { useEffect, useState } from 'react';

import { RECORDING_DAYS_MAX } from '#shared/domain/recording-limits.ts';
import type { RecordingSettings, RecordingTotals } from '#shared/domain/recording.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';

const CONSENTS = ['ask', 'remind', 'announced'] as const;

/** Recording on this PC: whether, what the caller must be told, and for how long it is kept. */
export function RecordingPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { recording } = settings;
  const change = (part: Partial<RecordingSettings>) => void update({ recording: { ...recording, ...part } });
  return (
    <div className={styles['form']}>
      <div>
        <Switch
          label={t('settings.recording.local')}
          checked={recording.local}
          onChange={(local) => change({ local })}
        />
        <p className={styles['hint']}>{t('settings.recording.localHint')}</p>
      </div>
      <div className={styles['group']}>
        <ChoiceField
          label={t('settings.recording.consent')}
          value={recording.consent}
          options={CONSENTS.map((value) => ({ value, text: t(`settings.recording.consentChoice.${value}`) }))}
          onChange={(consent) => change({ consent })}
        />
        <p className={styles['hint']}>{t('settings.recording.consentHint')}</p>
      </div>
      <div className={styles['group']}>
        <NumberField
          label={t('settings.recording.keepDays')}
          hint={t('settings.recording.keepDaysHint')}
          value={recording.keepDays}
          min={0}
          max={RECORDING_DAYS_MAX}
          onChange={(keepDays) => change({ keepDays })}
        />
        <Totals />
      </div>
    </div>
  );
}

/** How many recordings there are on this PC now. */
function Totals() {
  const { t } = useTexts();
  const dates = useDates();
  const totals = useTotals();
  if (totals === undefined) return null;
  const words =
    totals.calls === 0
      ? t('settings.recording.none')
      : t('settings.recording.totals', {
          count: totals.calls,
          megabytes: dates.number(Math.ceil(totals.bytes / 100_000) / 10),
        });
  return <p className={styles['hint']}>{words}</p>;
}

function useTotals(): RecordingTotals | undefined {
  const ask = useAsk();
  const [totals, setTotals] = useState<RecordingTotals>();
  useEffect(() => {
    let current = true;
    void ask('recording:totals').then((reply) => {
      if (current && reply.ok) setTotals(reply.value);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  return totals;
}
