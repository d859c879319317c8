import { z } from 'zod';

import { CALL_TINTS } from './call-tints.ts';

export const CallLookSubject = z.enum(['queue', 'line', 'number']);
export type CallLookSubject = z.infer<typeof CallLookSubject>;

/**
 * How calls of a queue, a line or a dialled number look, and what the agent says first. `text` is looked for anywhere
 * in the queue's or line's text, whatever the case; of a number the last digits count. The colour is never the only
 * sign: the queue, line or number stands in it.
 */
export const CallLook = z.object({
  by: CallLookSubject,
  text: z.string().trim().max(80).default(''),
  tint: z.enum(CALL_TINTS).default('none'),
  greeting: z.string().trim().max(200).default(''),
});
export type CallLook = Readonly<z.infer<typeof CallLook>>;

/** The first one that fits a call decides. */
export const CallLooks = z.array(CallLook).max(20).readonly();
