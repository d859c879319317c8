import { Send } from 'lucide-react';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';

import { MESSAGE_TEXT_MAX } from '#shared/domain/message-limits.ts';
import type { TextMessage } from '#shared/domain/message.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { messageName, replyNumber } from './message-text.ts';
import styles from './messages.module.css';

export interface ReplyFieldProps {
  readonly message: TextMessage;
  readonly onSent: () => void;
}

/** Writes back to the sender of a text. Ctrl+Enter sends; what was typed stays when it could not be taken. */
export function ReplyField({ message, onSent }: ReplyFieldProps) {
  const { t } = useTexts();
  const command = useCommand();
  const id = useId();
  const [text, setText] = useState('');
  const number = replyNumber(message);
  if (number === undefined) return null;
  const name = messageName(message, t);

  async function send(): Promise<void> {
    if (text.trim() === '' || number === undefined) return;
    const sent = await command('message:send', { lineId: message.lineId, number, text: text.trim() });
    if (!sent.ok) return;
    setText('');
    onSent();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  }

  return (
    <form className={styles['reply']} onSubmit={submit} data-unfinished={text === '' ? undefined : ''}>
      <label htmlFor={id} className="visually-hidden">
        {t('message.replyTo', { name })}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder={t('message.replyTo', { name })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keyDown}
      />
      <Button
        type="submit"
        size="icon"
        icon={<Send size={16} aria-hidden="true" />}
        aria-label={t('message.send')}
        title={t('message.send')}
        disabled={text.trim() === ''}
      />
    </form>
  );
}
