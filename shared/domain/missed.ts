import { z } from 'zod';

import { CallId, LineId } from './ids.ts';
import { PartyNumber } from './party.ts';

/** Somebody whose calls came while the agent was away, and whom nobody has called back yet. Times are epoch ms. */
export const MissedPerson = z.object({
  /** Under which their calls belong together; empty for all who hide their number. */
  key: z.string(),
  number: PartyNumber,
  name: z.string(),
  company: z.string().optional(),
  queue: z.string().optional(),
  /** By which the last call came. */
  lineId: LineId,
  lastCall: CallId,
  lastAt: z.number(),
  calls: z.number().int(),
});
export type MissedPerson = Readonly<z.infer<typeof MissedPerson>>;
