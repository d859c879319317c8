import type { FollowUp } from '#shared/domain/follow-up.ts';

/** `put-off` is a later time; `time` is the one that was agreed. */
export type FollowUpEvent = 'time' | 'put-off' | 'kept';

/**
 * A promise to call.
 *
 *     open ──time──▶ due
 *      ▲  ▲ └──┐      │
 *      │  └────┤      │
 *      │     put-off  │
 *      └───put-off────┤
 *                     ▼
 *     open ──kept──▶ done
 */
export const TRANSITIONS = {
  open: { time: 'due', 'put-off': 'open', kept: 'done' },
  due: { 'put-off': 'open', kept: 'done' },
  done: {},
} as const satisfies Record<FollowUp['state'], Partial<Record<FollowUpEvent, FollowUp['state']>>>;

/** The state after an event; undefined when the event does not apply. */
export function nextFollowUpState(
  from: FollowUp['state'],
  event: FollowUpEvent,
): FollowUp['state'] | undefined {
  const row: Partial<Record<FollowUpEvent, FollowUp['state']>> = TRANSITIONS[from];
  return row[event];
}
