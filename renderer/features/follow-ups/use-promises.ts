import { useEffect, useState } from 'react';

import type { FollowUp } from '#shared/domain/follow-up.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** Every promised call, read again whenever one changes; undefined until the first answer. */
export function usePromises(): readonly FollowUp[] | undefined {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.followUps.revision);
  const [read, setRead] = useState<{ readonly revision: number; readonly promises: readonly FollowUp[] }>();
  useEffect(() => {
    let current = true;
    void ask('promise:list').then((reply) => {
      if (current && reply.ok) setRead({ revision, promises: reply.value });
    });
    return () => {
      current = false;
    };
  }, [ask, revision]);
  return read?.promises;
}
