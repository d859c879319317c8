import { useEffect, useState } from 'react';

import type { TextMessage } from '#shared/domain/message.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** The newest texts, newest first, read again whenever one changes; undefined until the first answer. */
export function useMessages(limit: number): readonly TextMessage[] | undefined {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.messages.revision);
  const [read, setRead] = useState<{
    readonly revision: number;
    readonly messages: readonly TextMessage[];
  }>();
  useEffect(() => {
    let current = true;
    void ask('message:list', { limit }).then((reply) => {
      if (current && reply.ok) setRead({ revision, messages: reply.value });
    });
    return () => {
      current = false;
    };
  }, [ask, limit, revision]);
  return read?.messages;
}
