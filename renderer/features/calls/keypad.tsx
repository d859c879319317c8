import { useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import styles from './keypad.module.css';

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
  /** Escape was pressed in it. */
  readonly onClose: () => void;
}

/** Sends digits into the call, by click or by typing; what was sent stays readable above the keys. */
export function Keypad({ callId, onClose }: KeypadProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [sent, setSent] = useState('');
  const pad = useRef<HTMLFieldSetElement>(null);

  const send = useCallback(
    (digit: string): void => {
      setSent((digits) => digits + digit);
      void command('call:digits', { id: callId, digits: digit });
    },
    [command, callId],
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
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [send, onClose]);

  return (
    <fieldset ref={pad} className={styles['keypad']} tabIndex={-1} aria-label={t('call.keypad.label')}>
      <output className={styles['sent']} aria-label={t('call.keypad.sent', { digits: sent })}>
        {sent}
      </output>
      {KEYS.map(([key, letters]) => (
        <button key={key} type="button" className={styles['key']} onClick={() => send(key)}>
          {key}
          <small aria-hidden="true">{letters}</small>
        </button>
      ))}
    </fieldset>
  );
}
