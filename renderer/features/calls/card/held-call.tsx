import { ArrowLeftRight, Pause, Play } from 'lucide-react';
import { memo } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { useHasSeveralLines } from '../../lines/use-has-several-lines.ts';
import styles from './held-call.module.css';
import { HoldWords } from './hold-words.tsx';
import { numberText, partyName } from '../party-name.ts';

export interface HeldCallProps {
  readonly call: CallView;
  readonly onOpen: (id: CallId) => void;
}

/** A call that waits on hold, small; the name opens it in full. */
export const HeldCall = memo(function HeldCall({ call, onOpen }: HeldCallProps) {
  const { t } = useTexts();
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
        <b dir="auto">{name}</b>
        <small>
          <span className={styles['hold']}>
            <Pause size={12} aria-hidden="true" />
            <HoldWords call={call} />
          </span>
          {several && <bdi>{call.lineLabel}</bdi>}
          {name !== number && <bdi>{number}</bdi>}
        </small>
      </button>
      <ComeForward call={call} />
    </article>
  );
});

/** Swapping where another call talks: the word says that the other one goes on hold for it. */
function ComeForward({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const { id, actions, intent } = call;
  const action = actions.includes('swap') ? 'swap' : 'resume';
  if (!actions.includes(action) && intent !== 'resuming') return null;
  const Icon = action === 'swap' ? ArrowLeftRight : Play;
  return (
    <Button
      icon={<Icon size={16} aria-hidden="true" />}
      aria-disabled={intent !== undefined}
      onClick={() => void (intent === undefined && command(`call:${action}`, { id }))}
    >
      {intent === 'resuming' ? t('call.intent.resuming') : t(`call.action.${action}`)}
    </Button>
  );
}
