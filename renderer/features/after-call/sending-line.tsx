import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useCrmWrites } from '../crm/use-crm-writes.ts';
import styles from './after-call.module.css';

/** Time to change a note once the agent has said so. */
const CHANGE_SECONDS = 60;

export interface SendingLineProps {
  readonly callId: CallId;
  /** Puts the agent where things are changed. */
  readonly onChange: () => void;
}

/** That a call is about to be written to its CRM: how long it can still be changed, and the way to send it now. */
export function SendingLine({ callId, onChange }: SendingLineProps) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const now = useTicking();
  const held = useCrmWrites(callId).filter(({ state }) => state === 'held');
  if (held.length === 0) return null;
  const systems = dates.list([...new Set(held.map(({ systemName }) => systemName))]);
  const seconds = Math.max(0, Math.ceil((Math.min(...held.map(({ dueAt }) => dueAt)) - now) / 1000));
  return (
    <div className={styles['soon']}>
      <span>{t('crm.soon', { system: systems, seconds })}</span>
      <Button onClick={() => void command('crm:send-in', { callId, seconds: 0 })}>{t('crm.sendNow')}</Button>
      <Button
        kind="quiet"
        onClick={() => {
          void command('crm:send-in', { callId, seconds: CHANGE_SECONDS });
          onChange();
        }}
      >
        {t('crm.change')}
      </Button>
    </div>
  );
}
