import type { CallView } from '#shared/domain/call.ts';
import type { HeadsetLights } from '#shared/domain/headset.ts';

/** What a headset shows of the calls; they stand current first. */
export function headsetLights(calls: readonly CallView[]): HeadsetLights {
  const alive = calls.filter((call) => call.phase !== 'ended');
  const isTalking = alive.some(talks);
  const held = !isTalking && alive.some((call) => call.phase === 'held');
  const current = alive.find((call) => talks(call) || call.phase === 'held');
  return {
    ringing: alive.some((call) => call.actions.includes('answer')),
    offHook: isTalking || held,
    muted: current?.muted ?? false,
    held,
  };
}

function talks(call: CallView): boolean {
  if (call.phase === 'ringing') return call.direction === 'outgoing' || call.intent === 'answering';
  return (
    call.phase === 'dialing' ||
    call.phase === 'connected' ||
    (call.phase === 'held' && call.hold === 'remote')
  );
}
