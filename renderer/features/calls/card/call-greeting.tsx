import { MessageSquareQuote } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { useLook } from '../use-look.ts';
import styles from './call-greeting.module.css';

/** What the agent says first, for as long as the call lasts: answering moves nothing. */
export function CallGreeting({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const greeting = useLook(call)?.greeting ?? '';
  if (greeting === '' || call.phase === 'ended') return null;
  return (
    <p className={styles['greeting']} title={greeting}>
      <MessageSquareQuote size={16} aria-hidden="true" />
      <span>
        <span className="visually-hidden">{t('call.greeting')} </span>
        <span dir="auto">{greeting}</span>
      </span>
    </p>
  );
}
