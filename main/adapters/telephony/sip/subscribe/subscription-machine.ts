/** What a subscription does; see the drawing at `stepSubscription`. */
export type SubscriptionState = 'resting' | 'asking' | 'active' | 'waiting' | 'refused';

/**
 * `open` the line is reachable · `asked` the time of a wait is up · `notified` the PBX sent its first NOTIFY ·
 * `ended` the PBX ended it, forgot it or did not answer · `denied` the PBX will not have it · `drop` the connection
 * is gone, or the watcher.
 */
export type SubscriptionEvent = 'open' | 'due' | 'notified' | 'ended' | 'denied' | 'drop';

const TRANSITIONS: Readonly<
  Record<SubscriptionState, Readonly<Partial<Record<SubscriptionEvent, SubscriptionState>>>>
> = {
  resting: { open: 'asking' },
  asking: { notified: 'active', ended: 'waiting', denied: 'refused', drop: 'resting' },
  active: { notified: 'active', ended: 'waiting', denied: 'refused', drop: 'resting' },
  waiting: { due: 'asking', drop: 'resting' },
  refused: { due: 'asking', drop: 'resting' },
};

/**
 * The next state of a subscription; undefined for an event that comes too late to matter.
 *
 *     resting ──open──▶ asking ──notified──▶ active ⟲ notified
 *        ▲                │ ▲ ended│            │
 *        │                │ └─due─ waiting ◀────┤ ended
 *        │                └─denied─▶ refused ◀──┘ denied     (refused ──due──▶ asking, after a long while)
 *        └── drop, from everywhere
 */
export function stepSubscription(
  state: SubscriptionState,
  event: SubscriptionEvent,
): SubscriptionState | undefined {
  return TRANSITIONS[state][event];
}
