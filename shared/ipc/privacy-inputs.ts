import { z } from 'zod';

import { EventRule } from '../domain/event-rules.ts';

const number = z.strictObject({ number: z.string().trim().min(1).max(64) });

/** What comes in with each command about what is kept and told. */
export const privacyInputs = {
  'privacy:find': number,
  'privacy:export': number,
  'privacy:erase': number,
  /** All of it, whatever its age. */
  'privacy:delete-now': z.strictObject({ what: z.enum(['history', 'notes', 'recordings']) }),
  /** Signs what a rule sends; empty takes the secret away. */
  'events:secret': z.strictObject({ id: EventRule.shape.id, secret: z.string().max(200) }),
  /** Sends a made-up event by a rule, at once. */
  'events:test': z.strictObject({ id: EventRule.shape.id }),
} as const satisfies Record<string, z.ZodType>;
