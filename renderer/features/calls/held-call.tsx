import { Pause, Play } from 'lucide-react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { Button } from '../../ui/button.tsx';
import styles from './held-call.module.css';
import { numberText, partyName } from './party-name.ts';

export interface HeldCallProps {
  readonly call: CallView;
  readonly onOpen: () => void;
}

/** A call that waits on hold, small; the name opens it in full. */
export function HeldCall({ call, onOpen }: HeldCallProps) {
  const { t } = useTexts();
  const command = useCommand();
  const now = useTicking();
  const name = partyName(call, t);
  const held = t(`call.hold.${call.hold === 'none' ? 'local' : call.hold}`, {
    time: formatDuration(now - (call.heldAt ?? now)),
  });
  return (
    <article className={styles['held']} aria-label={name}>
      <button type="button" className={styles['open']} onClick={onOpen}>
        <b>{name}</b>
        <small>
          <Pause size={12} aria-hidden="true" />
          {[held, numberText(call.party.number, t)].filter((part) => part !== name).join(' · ')}
        </small>
      </button>
      {call.actions.includes('resume') && (
        <Button
          icon={<Play size={16} aria-hidden="true" />}
          aria-disabled={call.intent !== undefined}
          onClick={() => void (call.intent === undefined && command('call:resume', { id: call.id }))}
        >
          {call.intent === 'resuming' ? t('call.intent.resuming') : t('call.action.resume')}
        </Button>
      )}
    </article>
  );
}
