import { useState } from 'react';

import { useCommand } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import settings from '../settings/settings-place.module.css';

export interface DetailedLogProps {
  readonly until: number | undefined;
  readonly onChanged: () => void;
}

/** A log that tells more for a quarter of an hour, and says when it ends. */
export function DetailedLog({ until, onChanged }: DetailedLogProps) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  async function change(on: boolean): Promise<void> {
    if (busy) return;
    setBusy(true);
    await command('diagnostics:detailed-log', { on });
    setBusy(false);
    onChanged();
  }
  return (
    <div>
      <Switch
        label={t('diagnostics.log.start')}
        checked={until !== undefined}
        onChange={(on) => void change(on)}
      />
      <p className={settings['hint']}>
        {until === undefined
          ? t('diagnostics.log.hint')
          : t('diagnostics.log.until', { clock: dates.clock(until) })}
      </p>
    </div>
  );
}
