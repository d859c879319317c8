import type { LineQuality } from '#shared/domain/quality.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { codecName } from './codec-name.ts';
import { lineAdvice } from './line-advice.ts';
import styles from './line-details.module.css';

export interface LineDetailsProps {
  readonly quality: LineQuality;
  readonly onClose: () => void;
}

/** The line of a running call in plain words, what helps when it is not good, and the numbers for who asks. */
export function LineDetails({ quality, onClose }: LineDetailsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const ms = (value: number | undefined) =>
    value === undefined ? '–' : t('quality.ms', { value: dates.number(value) });
  const percent = (value: number) => t('quality.percent', { value: dates.number(value) });
  const facts: readonly (readonly [string, string])[] = [
    [t('quality.score'), t('quality.scoreOf', { mos: dates.number(quality.mos) })],
    [t('quality.roundTrip'), ms(quality.roundTripMs)],
    [t('quality.lossIn'), percent(quality.lossInPercent)],
    [t('quality.lossOut'), percent(quality.lossOutPercent)],
    [t('quality.jitter'), ms(quality.jitterMs)],
    [t('quality.codec'), codecName(quality.codec)],
    [t('quality.path'), quality.path === undefined ? '–' : t(`quality.pathOf.${quality.path}`)],
  ];
  return (
    <Dialog title={t('quality.title')} onClose={onClose}>
      <p className={styles['words']}>{t(`quality.${quality.word}`)}</p>
      {lineAdvice(quality, t).map((advice) => (
        <p key={advice}>{advice}</p>
      ))}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
