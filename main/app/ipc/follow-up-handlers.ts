import type { FollowUpService } from '#core/follow-ups/follow-up-service.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type FollowUpCommand = Extract<keyof Handlers, `promise:${string}`>;

/** Commands about promised calls. */
export function followUpHandlers(followUps: FollowUpService): Pick<Handlers, FollowUpCommand> {
  return {
    'promise:add': ({ callId, dueAt, text }) => {
      const promised = followUps.promise(callId, dueAt, text);
      return promised.ok ? ok({ id: promised.value.id }) : promised;
    },
    'promise:list': () => ok(followUps.list()),
    'promise:put-off': ({ id, dueAt }) => followUps.putOff(id, dueAt),
    'promise:done': ({ id }) => followUps.done(id),
    'promise:drop': ({ id }) => followUps.drop(id),
    'promise:call': ({ id }) => followUps.call(id),
  };
}
