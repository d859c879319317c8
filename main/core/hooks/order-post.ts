import type { CallView } from '#shared/domain/call.ts';
import type { OutboxService } from '../outbox/outbox-service.ts';
import type { EventPost } from './event-post.ts';
import { hookAccount } from './hook-account.ts';

/** An event on its way to the web address of a rule. */
export interface PostOrder {
  readonly ruleId: string;
  readonly eventId: string;
  readonly at: number;
  /** Missing for what is about no call. */
  readonly call: CallView | undefined;
  readonly post: EventPost;
}

/**
 * Gives an event to the outbox. Events of one call keep their order; what the receiver does not take holds up nothing but
 * its own call. Throws when the disk does not take it.
 */
export function orderPost(
  outbox: Pick<OutboxService, 'add'>,
  { ruleId, eventId, at, call, post }: PostOrder,
): void {
  const account = hookAccount(ruleId);
  outbox.add({
    account,
    lane: `${account} ${call?.id ?? eventId}`,
    key: `${account} ${eventId}`,
    write: { step: 'post', eventId, at, ...post, ...(call !== undefined && { call: aboutOf(call) }) },
  });
}

/** For the list of what is on its way; a withheld number is not even there. */
function aboutOf({ id, direction, party: { number }, startedAt }: CallView) {
  const shown = number.kind === 'withheld' ? '' : (number.e164 ?? number.raw);
  return { callId: id, direction, number: (shown || '–').slice(0, 64), startedAt };
}
