import type { Clock } from '../ports/clock.ts';

/** Where a call's own time line begins: a wall clock time and the monotonic time that belongs to it. */
export interface CallStart {
  readonly startedAt: number;
  readonly startTick: number;
}

/** The start of a call's time line, at `receivedAt` when that lies in the past, else now. Whole milliseconds. */
export function startOfCall(clock: Clock, receivedAt?: number): CallStart {
  const now = clock.now();
  const startedAt = Math.round(Math.min(receivedAt ?? now, now));
  return { startedAt, startTick: clock.monotonic() - (now - startedAt) };
}

/** Now, in epoch ms on the call's own time line. */
export function callTime(call: CallStart, clock: Clock): number {
  return call.startedAt + Math.max(0, Math.round(clock.monotonic() - call.startTick));
}
