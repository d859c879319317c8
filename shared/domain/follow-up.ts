import { z } from 'zod';

import { FOLLOW_UP_TEXT_MAX } from './follow-up-limits.ts';
import { CallId, LineId } from './ids.ts';
import { PartyNumber } from './party.ts';

/** A call that the agent has promised. Times are epoch ms. */
export const FollowUp = z.object({
  id: z.uuid(),
  /** The call in which it was promised. */
  callId: CallId,
  lineId: LineId,
  number: PartyNumber,
  name: z.string().max(200),
  company: z.string().max(200).optional(),
  text: z.string().max(FOLLOW_UP_TEXT_MAX),
  /** When the agent is reminded; moves when it is put off. */
  dueAt: z.number(),
  /** As it was promised; CRMs are told this. */
  promisedAt: z.number(),
  createdAt: z.number(),
  /** `due` once the agent was reminded. */
  state: z.enum(['open', 'due', 'done']),
  doneAt: z.number().optional(),
});
export type FollowUp = Readonly<z.infer<typeof FollowUp>>;
