import { useCallback, useEffect, useRef } from 'react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import styles from './keypad.module.css';
import { digitsOf, type SentDigits } from './sent-digits.ts';
import { SentHistory } from './sent-history.tsx';

const KEYS = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const;

export interface KeypadProps {
  readonly callId: CallId;
  /** What was sent in this call; outlives the keypad. */
  readonly history: readonly SentDigits[];
  readonly onSent: (digits: string) => void;
  /** Escape was pressed in it. */
  readonly onClose: () => void;
}

/** Sends digits into the call, by click, by typing or pasted; what was sent, and when, stays readable above the keys. */
export function Keypad({ callId, history, onSent, onClose }: KeypadProps) {
  const { t } = useTexts();
  const command = useCommand();
  const pad = useRef<HTMLFieldSetElement>(null);

  const send = useCallback(
    (digits: string): void => {
      onSent(digits);
      void command('call:digits', { id: callId, digits });
    },
    [command, callId, onSent],
  );

  useEffect(() => pad.current?.focus(), []);

  useEffect(() => {
    const element = pad.current;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape') {
        event.preventDefault();
        onClose();
        return;
      }
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || !/^[0-9*#]$/.test(event.key)) return;
      event.preventDefault();
      send(event.key);
    }
    function onPaste(event: ClipboardEvent): void {
      event.preventDefault();
      const digits = digitsOf(event.clipboardData?.getData('text/plain') ?? '');
      if (digits !== '') send(digits);
    }
    element?.addEventListener('keydown', onKeyDown);
    element?.addEventListener('paste', onPaste);
    return () => {
      element?.removeEventListener('keydown', onKeyDown);
      element?.removeEventListener('paste', onPaste);
    };
  }, [send, onClose]);

  return (
    <fieldset ref={pad} className={styles['keypad']} tabIndex={-1} aria-label={t('call.keypad.label')}>
      <SentHistory history={history} />
      {KEYS.map(([key, letters]) => (
        <button key={key} type="button" className={styles['key']} onClick={() => send(key)}>
          {key}
          <small aria-hidden="true">{letters}</small>
        </button>
      ))}
    </fieldset>
  );
}
