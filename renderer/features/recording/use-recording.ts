import { useEffect, useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import type { KeptRecording } from '#shared/domain/recording.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** What this PC has recorded of a call, if anything; asked again when the history changes. */
export function useRecording(id: CallId): KeptRecording | undefined {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [read, setRead] = useState<{ readonly revision: number; readonly recording?: KeptRecording }>();
  useEffect(() => {
    let current = true;
    void ask('recording:get', { id }).then((reply) => {
      if (!current || !reply.ok) return;
      setRead({ revision, ...(reply.value !== undefined && { recording: reply.value }) });
    });
    return () => {
      current = false;
    };
  }, [ask, id, revision]);
  return read?.recording;
}
