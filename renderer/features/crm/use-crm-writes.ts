import { useEffect, useState } from 'react';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

const NONE: readonly CrmWriteView[] = [];

/** Writes to CRMs, of one call or all that are on their way; read again whenever one changes. */
export function useCrmWrites(callId?: CallId): readonly CrmWriteView[] {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.crm.revision);
  const [read, setRead] = useState({ revision, writes: NONE });
  useEffect(() => {
    let current = true;
    void ask('crm:writes', callId === undefined ? {} : { callId }).then((reply) => {
      if (current && reply.ok) setRead({ revision, writes: reply.value });
    });
    return () => {
      current = false;
    };
  }, [ask, callId, revision]);
  return read.writes;
}
