import { useCallback, useRef, useState, type RefObject } from 'react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { PeoplePicker } from '../../transfer/people-picker.tsx';
import styles from './call-actions.module.css';
import { Keypad } from './keypad.tsx';
import { buttonOf, ROW_COMMANDS, ROW_ICONS, rowActions, splitRow, type RowAction } from './row-actions.ts';
import { RowMore } from './row-more.tsx';
import { withSent, type SentDigits } from './sent-digits.ts';
import { TransferWords } from '../card/transfer-words.tsx';

/** Their button says what is so now; pressing it ends that. */
const IS_ON: readonly RowAction[] = ['unmute', 'resume', 'record-stop'];

export interface CallActionsProps {
  readonly call: CallView;
  /** Leaves out what goes between calls, where the card has other places for it. */
  readonly voiceOnly?: boolean;
}

/** The row of things to do during a call: exactly those the snapshot allows, none greyed out. */
export function CallActions({ call, voiceOnly = false }: CallActionsProps) {
  const command = useCommand();
  const [keypad, setKeypad] = useState(false);
  const [sent, setSent] = useState<readonly SentDigits[]>([]);
  const [picker, setPicker] = useState<'transfer' | 'add'>();
  const keypadButton = useRef<HTMLButtonElement>(null);
  const actions = rowActions(call, voiceOnly);
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
    if (action === 'record-start' || action === 'record-stop') {
      void command('call:record', { id: call.id, on: action === 'record-start' });
      return;
    }
    if (busy) return;
    if (action === 'transfer' || action === 'consult') setPicker(action === 'transfer' ? action : 'add');
    else void command(ROW_COMMANDS[action], { id: call.id });
  }

  const noteSent = useCallback((digits: string) => {
    setSent((history) => withSent(history, digits, Date.now()));
  }, []);

  function closeKeypad(): void {
    setKeypad(false);
    keypadButton.current?.focus();
  }

  const isGoing = call.transfer?.state === 'blind-pending' || call.transfer?.state === 'completing';
  if (actions.length === 0 && !isGoing) return null;
  return (
    <>
      <TransferWords call={call} />
      {isGoing && <div className={styles['gap']} />}
      <ActionRow actions={actions} keypad={keypad} keypadButton={keypadButton} onPress={act} />
      {picker !== undefined && (
        <PeoplePicker call={call} purpose={picker} onClose={() => setPicker(undefined)} />
      )}
      {keypad && call.actions.includes('digits') && (
        <Keypad callId={call.id} history={sent} onSent={noteSent} onClose={closeKeypad} />
      )}
    </>
  );
}

interface ActionRowProps {
  readonly actions: readonly RowAction[];
  /** Whether the keypad is open. */
  readonly keypad: boolean;
  readonly keypadButton: RefObject<HTMLButtonElement | null>;
  readonly onPress: (action: RowAction) => void;
}

/** One line of buttons, and what opens the rest. */
function ActionRow({ actions, keypad, keypadButton, onPress }: ActionRowProps) {
  const { shown, more } = splitRow(actions);
  return (
    <div className={styles['row']}>
      {shown.map((action) => (
        <RowButton
          key={buttonOf(action)}
          action={action}
          expanded={action === 'digits' ? keypad : undefined}
          reference={action === 'digits' ? keypadButton : undefined}
          onPress={() => onPress(action)}
        />
      ))}
      {more.length > 0 && (
        <RowMore
          actions={more}
          onPress={onPress}
          reference={more.includes('digits') ? keypadButton : undefined}
        />
      )}
    </div>
  );
}

interface RowButtonProps {
  readonly action: RowAction;
  /** For a button that opens something beneath. */
  readonly expanded: boolean | undefined;
  readonly reference: RefObject<HTMLButtonElement | null> | undefined;
  readonly onPress: () => void;
}

function RowButton({ action, expanded, reference, onPress }: RowButtonProps) {
  const { t } = useTexts();
  const Icon = ROW_ICONS[action];
  return (
    <button
      ref={reference}
      type="button"
      className={styles['action']}
      data-on={IS_ON.includes(action) || expanded === true}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      {t(`call.action.${action}`)}
    </button>
  );
}
