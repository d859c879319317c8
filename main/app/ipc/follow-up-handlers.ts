import type { FollowUpService } from '#core/follow-ups/follow-up-service.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type FollowUpCommand = Extract<keyof Handlers, `follow-up:${string}`>;

/** Commands about promised calls. */
export function followUpHandlers(followUps: FollowUpService): Pick<Handlers, FollowUpCommand> {
  return {
    'follow-up:add': ({ callId, dueAt, text }) => {
      const promised = followUps.promise(callId, dueAt, text);
      return promised.ok ? ok({ id: promised.value.id }) : promised;
    },
    'follow-up:list': () => ok(followUps.list()),
    'follow-up:put-off': ({ id, dueAt }) => followUps.putOff(id, dueAt),
    'follow-up:done': ({ id }) => followUps.done(id),
    'follow-up:drop': ({ id }) => followUps.drop(id),
    'follow-up:call': ({ id }) => followUps.call(id),
  };
}
