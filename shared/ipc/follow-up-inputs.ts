import { z } from 'zod';

import { FOLLOW_UP_TEXT_MAX } from '../domain/follow-up-limits.ts';
import { CallId } from '../domain/ids.ts';

const one = z.strictObject({ id: z.uuid() });

/** What comes in with each command about promised calls. Times are epoch ms. */
export const followUpInputs = {
  'promise:add': z.strictObject({
    callId: CallId,
    dueAt: z.number(),
    text: z.string().max(FOLLOW_UP_TEXT_MAX).default(''),
  }),
  'promise:list': z.undefined(),
  'promise:put-off': z.strictObject({ id: z.uuid(), dueAt: z.number() }),
  'promise:done': one,
  'promise:drop': one,
  'promise:call': one,
} as const satisfies Record<string, z.ZodType>;
