import { useEffect, useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import type { KeptRecording } from '#shared/domain/recording.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** What this PC has recorded of a call, if anything; asked again when the history changes. */
export function useRecording(id: CallId): KeptRecording | undefined {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [recording, setRecording] = useState<KeptRecording>();
  useEffect(() => {
    let current = true;
    void ask('recording:get', { id }).then((reply) => {
      if (current && reply.ok) setRecording((before) => (isSame(before, reply.value) ? before : reply.value));
    });
    return () => {
      current = false;
    };
  }, [ask, id, revision]);
  return recording;
}

/** What did not change stays the same object: it may be playing. */
function isSame(one: KeptRecording | undefined, other: KeptRecording | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
