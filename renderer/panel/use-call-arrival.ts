import { useLayoutEffect, useRef } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useSnapshot } from '../bridge/use-snapshot.ts';

const TYPING = 'textarea, input:not([type]), input[type="text"], input[type="password"]';

/** True while switching the place would take something unfinished away from under the agent's hands. */
function isOccupied(): boolean {
  const typing = document.hasFocus() && document.activeElement?.matches(TYPING) === true;
  return typing || document.querySelector('[data-unfinished="true"]') !== null;
}

function isComing(call: CallView): boolean {
  return call.phase === 'dialing' || call.phase === 'ringing';
}

/**
 * Calls back when a call begins: at once for one the agent dials, and for one that rings unless the agent is in the
 * middle of typing or of something unfinished (the popup and the sign on the Calls place show it then).
 */
export function useCallArrival(onArrival: () => void): void {
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const seen = useRef(new Set(calls.map((call) => call.id)));
  useLayoutEffect(() => {
    const fresh = calls.filter((call) => isComing(call) && !seen.current.has(call.id));
    seen.current = new Set(calls.map((call) => call.id));
    const own = fresh.some((call) => call.direction === 'outgoing');
    if (own || (fresh.length > 0 && !isOccupied())) onArrival();
  }, [calls, onArrival]);
}
