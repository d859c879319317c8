import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { announcement } from './announcement.ts';

/** Speaks what happens to calls through a live region; it is never seen. */
export function CallAnnouncer() {
  const { t } = useTexts();
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const reach = useSnapshot((snapshot) => snapshot.reachability.state);
  const isDoubtful = useSnapshot((snapshot) => snapshot.reachability.oldConnectionUntil !== undefined);
  const before = useRef<{ calls: readonly CallView[]; reach: typeof reach }>({ calls: [], reach });
  const [words, setWords] = useState('');
  useEffect(() => {
    const said = announcement(before.current, { calls, reach, isDoubtful }, t);
    before.current = { calls, reach };
    if (said !== undefined) setWords(said);
  }, [calls, reach, isDoubtful, t]);
  return (
    <output className="visually-hidden" aria-live="assertive">
      {words}
    </output>
  );
}
