import { MessageSquare } from 'lucide-react';
import { useState } from 'react';

import type { TextMessage } from '#shared/domain/message.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { messageName, replyNumber } from './message-text.ts';
import styles from './messages.module.css';
import { ReplyField } from './reply-field.tsx';
import { useMessages } from './use-messages.ts';
import { useTextsInView } from './use-texts-in-view.ts';

const READ = 40;
const SHOWN = 2;

/** Texts that nobody has looked at, each with a way to answer and to put it away. */
export function MessageCards({ onShowAll }: { readonly onShowAll: () => void }) {
  const unread = useSnapshot((snapshot) => snapshot.messages.unread);
  useTextsInView();
  return unread === 0 ? null : <UnreadCards unread={unread} onShowAll={onShowAll} />;
}

interface UnreadCardsProps {
  readonly unread: number;
  readonly onShowAll: () => void;
}

function UnreadCards({ unread, onShowAll }: UnreadCardsProps) {
  const { t } = useTexts();
  const messages = useMessages(READ)?.filter(({ read }) => !read) ?? [];
  return (
    <section className={styles['cards']} aria-label={t('message.unread')} data-region="messages">
      {messages.slice(0, SHOWN).map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
      {unread > SHOWN && (
        <button type="button" className={styles['all']} onClick={onShowAll}>
          {t('message.more', { count: unread - SHOWN })}
        </button>
      )}
    </section>
  );
}

function MessageCard({ message }: { readonly message: TextMessage }) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const [replying, setReplying] = useState(false);
  const done = () => void command('message:read', { id: message.id });
  return (
    <article className={styles['card']}>
      <header>
        <MessageSquare size={16} strokeWidth={1.75} aria-hidden="true" />
        <b dir="auto">{messageName(message, t)}</b>
        <time>{dates.clock(message.at)}</time>
      </header>
      <p>
        <bdi>{message.text}</bdi>
      </p>
      {replying ? (
        <ReplyField message={message} onSent={done} />
      ) : (
        <footer>
          {replyNumber(message) !== undefined && (
            <Button onClick={() => setReplying(true)}>{t('message.reply')}</Button>
          )}
          <Button kind="quiet" onClick={done}>
            {t('message.done')}
          </Button>
        </footer>
      )}
    </article>
  );
}
