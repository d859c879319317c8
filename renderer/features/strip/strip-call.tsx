import { ArrowLeftRight, CircleQuestionMark, Mic, MicOff, Pause, Phone, PhoneOff, Play } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';

import type { CallAction, CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { usePaintedMark } from '../../bridge/use-painted-mark.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { partyName } from '../calls/party-name.ts';
import { StripCallWords } from './strip-call-words.tsx';
import styles from './strip.module.css';

/** What can be done here, in the order of the hand: taking a call, then one's own voice, last what ends it. */
const SHOWN = [
  ['answer', Phone, 'answer'],
  ['unmute', MicOff, 'primary'],
  ['mute', Mic, 'soft'],
  ['resume', Play, 'soft'],
  ['swap', ArrowLeftRight, 'soft'],
  ['hold', Pause, 'soft'],
  ['reject', PhoneOff, 'decline'],
  ['hang-up', PhoneOff, 'stop'],
] as const satisfies readonly (readonly [CallAction, LucideIcon, ButtonProps['kind']])[];

/** What asks for a decision that needs more words than fit here. */
const ASKS: readonly CallAction[] = ['follow-referral', 'record-confirm', 'complete-transfer'];

/** One call in one line: who, how long, and what can be done with one click; exactly what the snapshot allows. */
export const StripCall = memo(function StripCall({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  usePaintedMark('panel', call.id);
  const { id, actions, intent } = call;
  const name = partyName(call, t);
  const act = (action: (typeof SHOWN)[number][0]) => {
    if (action === 'mute' || action === 'unmute') void command('call:mute', { id, muted: action === 'mute' });
    else void command(`call:${action}`, { id });
  };
  const isLeaving = intent === 'answering' || intent === 'rejecting' || intent === 'hanging-up';
  return (
    <article className={styles['call']} aria-label={name} tabIndex={-1} data-focus-home={`call ${id}`}>
      <div className={styles['who']}>
        <h1 className={styles['name']} title={name} dir="auto">
          {name}
        </h1>
        <StripCallWords call={call} />
      </div>
      {ASKS.some((action) => actions.includes(action)) && (
        <Button
          kind="quiet"
          size="icon"
          icon={<CircleQuestionMark size={18} aria-hidden="true" />}
          aria-label={t('strip.asks')}
          title={t('strip.asks')}
          onClick={() => void command('window:compact', { on: false })}
        />
      )}
      {!isLeaving &&
        SHOWN.filter(([action]) => actions.includes(action)).map(([action, Icon, kind]) => (
          <Button
            key={action}
            kind={kind}
            className={styles['act'] ?? ''}
            icon={<Icon size={18} aria-hidden="true" />}
            aria-label={t(`call.action.${action}`)}
            title={t(`call.action.${action}`)}
            aria-disabled={intent !== undefined}
            onClick={() => void (intent === undefined && act(action))}
          />
        ))}
    </article>
  );
});
