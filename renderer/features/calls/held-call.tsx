import { Pause, Play } from 'lucide-react';
import { memo } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useHasSeveralLines } from '../lines/use-has-several-lines.ts';
import styles from './held-call.module.css';
import { HoldWords } from './hold-words.tsx';
import { numberText, partyName } from './party-name.ts';

export interface HeldCallProps {
  readonly call: CallView;
  readonly onOpen: (id: CallId) => void;
}

/** A call that waits on hold, small; the name opens it in full. */
export const HeldCall = memo(function HeldCall({ call, onOpen }: HeldCallProps) {
  const { t } = useTexts();
  const command = useCommand();
  const several = useHasSeveralLines();
  const name = partyName(call, t);
  const number = numberText(call.party.number, t);
  return (
    <article className={styles['held']} aria-label={name} tabIndex={-1} data-focus-home={`call ${call.id}`}>
      <button
        type="button"
        className={styles['open']}
        title={t('call.showDetails', { name })}
        onClick={() => onOpen(call.id)}
      >
        <b>{name}</b>
        <small>
          <span className={styles['hold']}>
            <Pause size={12} aria-hidden="true" />
            <HoldWords call={call} />
          </span>
          {several && <span>{call.lineLabel}</span>}
          {name !== number && <span>{number}</span>}
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
});
