import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
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

/** Sends digits into the call, by click or by typing; what was sent stays readable above the keys. */
export function Keypad({ callId }: { readonly callId: CallId }) {
  const { t } = useTexts();
  const command = useCommand();
  const [sent, setSent] = useState('');
  const pad = useRef<HTMLDivElement>(null);
  useEffect(() => pad.current?.focus(), []);

  function send(digit: string): void {
    setSent((digits) => digits + digit);
    void command('call:digits', { id: callId, digits: digit });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!plain || !/^[0-9*#]$/.test(event.key)) return;
    event.preventDefault();
    send(event.key);
  }

  return (
    <div
      ref={pad}
      className={styles['keypad']}
      role="group"
      tabIndex={-1}
      aria-label={t('call.keypad.label')}
      onKeyDown={onKeyDown}
    >
      <output className={styles['sent']} aria-label={t('call.keypad.sent', { digits: sent })}>
        {sent}
      </output>
      {KEYS.map(([key, letters]) => (
        <button
          key={key}
          type="button"
          className={styles['key']}
          aria-label={t('call.keypad.key', { key })}
          onClick={() => send(key)}
        >
          {key}
          <small aria-hidden="true">{letters}</small>
        </button>
      ))}
    </div>
  );
}
