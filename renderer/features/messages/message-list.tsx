import { MessageSquare, RotateCcw, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import type { TextMessage } from '#shared/domain/message.ts';
import { useAsk, useCommand } from '../../bridge/use-command.ts';
import { useHasFocus } from '../../bridge/use-has-focus.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { groupByDay } from '../history/group-by-day.ts';
import { messageFate, messageName, replyNumber } from './message-text.ts';
import styles from './messages.module.css';
import { ReplyField } from './reply-field.tsx';
import { useMessages } from './use-messages.ts';
import { useTextsInView } from './use-texts-in-view.ts';

const SHOWN = 200;

export interface MessageListProps {
  /** The text to bring into view, ready to be answered. */
  readonly wanted?: string | undefined;
}

/** Texts that came and went, under their days, each with its fate and a way to answer. */
export function MessageList({ wanted }: MessageListProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const messages = useMessages(SHOWN);
  const [open, setOpen] = useState(wanted);
  useTextsInView();
  useSeen(messages);
  if (messages === undefined) return <main className={styles['list']} />;
  const dated = messages.map((message) => ({ ...message, startedAt: message.at }));
  return (
    <main className={styles['list']} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('message.title')}</h2>
      {messages.length === 0 && <EmptyState title={t('message.empty')} hint={t('message.emptyHint')} />}
      {groupByDay(dated, (at) => dates.day(at, today)).map((group) => (
        <section key={group.day} aria-label={group.day}>
          <h3>{group.day}</h3>
          <ul>
            {group.entries.map((message) => (
              <MessageRow
                key={message.id}
                message={message}
                open={open === message.id}
                onOpen={(isOpen) => setOpen(isOpen ? message.id : undefined)}
              />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

interface MessageRowProps {
  readonly message: TextMessage;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function MessageRow({ message, open, onOpen }: MessageRowProps) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const { id, direction, state, text, at } = message;
  const outgoing = direction === 'outgoing';
  const Sign = outgoing ? Send : MessageSquare;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const unsent = state === 'failed' || state === 'waiting';
  return (
    <li ref={row} className={styles['row']}>
      <header>
        <Sign size={16} strokeWidth={1.75} aria-hidden="true" />
        <b dir="auto">
          {outgoing ? t('message.to', { name: messageName(message, t) }) : messageName(message, t)}
        </b>
        <time>{dates.clock(at)}</time>
      </header>
      <p>
        <bdi>{text}</bdi>
      </p>
      {outgoing && <small data-unsent={state === 'failed' ? '' : undefined}>{messageFate(message, t)}</small>}
      {unsent && (
        <Button
          kind="quiet"
          icon={<RotateCcw size={14} aria-hidden="true" />}
          onClick={() => void command('message:retry', { id })}
        >
          {t('message.retry')}
        </Button>
      )}
      {!outgoing && !open && replyNumber(message) !== undefined && (
        <Button kind="quiet" onClick={() => onOpen(true)}>
          {t('message.reply')}
        </Button>
      )}
      {open && <ReplyField message={message} onSent={() => onOpen(false)} />}
    </li>
  );
}

/** Texts that are in this list have been seen once the agent is in the window. */
function useSeen(messages: readonly TextMessage[] | undefined): void {
  const ask = useAsk();
  const hasFocus = useHasFocus();
  useEffect(() => {
    if (!hasFocus) return;
    for (const { id, read } of messages ?? []) if (!read) void ask('message:read', { id });
  }, [ask, hasFocus, messages]);
}
