import { useEffect, useState } from 'react';

import type { Ladder, LadderCall } from '#shared/domain/diagnostics.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LadderRow } from './ladder-row.tsx';
import styles from './ladder.module.css';

/** What the app and the phone system said to each other in a call, as arrows between two lines; each opens its text. */
export function LadderView({ call }: { readonly call: LadderCall }) {
  const { t } = useTexts();
  const ladder = useLadder(call);
  if (ladder === 'loading') return <EmptyState quiet title={t('diagnostics.loading')} />;
  if (ladder === undefined)
    return <EmptyState title={t('diagnostics.ladder.gone')} hint={t('diagnostics.ladder.goneHint')} />;
  const start = ladder.messages[0]?.at ?? 0;
  return (
    <section className={styles['ladder']} aria-label={t('diagnostics.calls.title')}>
      <div className={styles['ends']} aria-hidden="true">
        <span>{t('diagnostics.ladder.here')}</span>
        <span>{t('diagnostics.ladder.there')}</span>
      </div>
      <ol ref={arrowKeys}>
        {ladder.messages.map((message) => (
          <LadderRow key={message.n} callId={call.id} message={message} start={start} />
        ))}
      </ol>
      {ladder.dropped > 0 && <p>{t('diagnostics.ladder.dropped', { count: ladder.dropped })}</p>}
    </section>
  );
}

/** Asked again when the call has more messages; undefined when it is forgotten. */
function useLadder({ id, messages }: LadderCall): Ladder | 'loading' | undefined {
  const ask = useAsk();
  const [read, setRead] = useState<{ readonly messages: number; readonly ladder: Ladder | undefined }>();
  useEffect(() => {
    let current = true;
    void ask('diagnostics:ladder', { id }).then((reply) => {
      if (current) setRead({ messages, ladder: reply.ok ? reply.value : undefined });
    });
    return () => {
      current = false;
    };
  }, [ask, id, messages]);
  return read === undefined ? 'loading' : read.ladder;
}
