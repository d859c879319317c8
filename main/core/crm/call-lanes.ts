import type { CallId } from '#shared/domain/ids.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';

import type { OutboxRepository } from '../ports/outbox-repository.ts';

/** In which order of the outbox the log of a call to a CRM goes. The call's id stands last: by it all is found. */
export function laneOf(account: string, id: CallId): string {
  return `${account} ${id}`;
}

/** The record that is made of whom a call is with. The end of the call's log waits for it, but not for a refused one. */
export function recordLaneOf(account: string, id: CallId): string {
  return `${account} record ${id}`;
}

/** A further record or a promise: it waits for the log, and nothing waits for it, refused or not. */
export function sideLaneOf(account: string, id: CallId, what: string): string {
  return `${account} ${what} ${id}`;
}

/** Everything about a call to a CRM, each lane in its order. */
export function itemsOfCall(
  repository: Pick<OutboxRepository, 'lane' | 'behind'>,
  account: string,
  id: CallId,
): readonly OutboxItem[] {
  const lane = laneOf(account, id);
  return [
    ...repository.lane(recordLaneOf(account, id)),
    ...repository.lane(lane),
    ...repository.behind(lane),
  ];
}
