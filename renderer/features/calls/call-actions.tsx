import { ArrowLeftRight, Grip, Mic, MicOff, Pause, PhoneForwarded, Play, UserPlus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallAction, CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import styles from './call-actions.module.css';
import { PeoplePicker } from '../transfer/people-picker.tsx';
import { Keypad } from './keypad.tsx';
import { TransferWords } from './transfer-words.tsx';

const ROW = [
  'mute',
  'unmute',
  'hold',
  'resume',
  'digits',
  'transfer',
  'consult',
  'swap',
] as const satisfies readonly CallAction[];
type RowAction = (typeof ROW)[number];

const ICONS: Readonly<Record<RowAction, LucideIcon>> = {
  mute: Mic,
  unmute: MicOff,
  hold: Pause,
  resume: Play,
  digits: Grip,
  transfer: PhoneForwarded,
  consult: UserPlus,
  swap: ArrowLeftRight,
};

/** What each does when nothing but the call is given. */
const COMMANDS = { hold: 'call:hold', resume: 'call:resume', swap: 'call:swap' } as const;

/** The row of things to do during a call: exactly those the snapshot allows, none greyed out. */
export function CallActions({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const [keypad, setKeypad] = useState(false);
  const [picker, setPicker] = useState<'transfer' | 'add'>();
  const keypadButton = useRef<HTMLButtonElement>(null);
  const shown = ROW.filter((action) => call.actions.includes(action));
  const busy = call.intent !== undefined;

  function act(action: RowAction): void {
    if (action === 'digits') {
      setKeypad(!keypad);
      return;
    }
    if (action === 'mute' || action === 'unmute') {
      void command('call:mute', { id: call.id, muted: action === 'mute' });
      return;
    }
    if (busy) return;
    if (action === 'transfer' || action === 'consult') setPicker(action === 'transfer' ? action : 'add');
    else void command(COMMANDS[action], { id: call.id });
  }

  function closeKeypad(): void {
    setKeypad(false);
    keypadButton.current?.focus();
  }

  const isGoing = call.transfer?.state === 'blind-pending' || call.transfer?.state === 'completing';
  if (shown.length === 0 && !isGoing) return null;
  return (
    <>
      <TransferWords call={call} />
      {isGoing && <div className={styles['gap']} />}
      <div className={styles['row']}>
        {shown.map((action) => {
          const Icon = ICONS[action];
          const on = action === 'unmute' || action === 'resume' || (action === 'digits' && keypad);
          return (
            <button
              key={action}
              ref={action === 'digits' ? keypadButton : undefined}
              type="button"
              className={styles['action']}
              data-on={on}
              aria-expanded={action === 'digits' ? keypad : undefined}
              onClick={() => act(action)}
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
              {t(`call.action.${action}`)}
            </button>
          );
        })}
      </div>
      {picker !== undefined && (
        <PeoplePicker call={call} purpose={picker} onClose={() => setPicker(undefined)} />
      )}
      {keypad && call.actions.includes('digits') && <Keypad callId={call.id} onClose={closeKeypad} />}
    </>
  );
}
