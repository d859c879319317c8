import type { CallView } from '#shared/domain/call.ts';
import type { CallTimeline, Circumstances, TimelineMark } from '#shared/domain/timeline.ts';

/** The timeline of a call that was over before any surface knew of it: what a wish of the agent's did by itself. */
export function turnedAwayTimeline(call: CallView, at: number, circumstances: Circumstances): CallTimeline {
  const name = call.result === 'forwarded' ? 'redirect-asked' : 'reject-asked';
  const marks: readonly TimelineMark[] = [
    { name: 'invite-received', at: call.startedAt },
    { name, at, detail: 'automatic' },
    { name: 'ended', at: call.endedAt ?? at, ...(call.result !== undefined && { detail: call.result }) },
  ];
  return { circumstances, marks, dropped: 0 };
}
