import { z } from 'zod';

import { PopRuleSet } from '../domain/pop-rules.ts';

/** What comes in with each command about screen-pop rules. */
export const popInputs = {
  'pop:rules': z.undefined(),
  'pop:save-rules': z.strictObject({ set: PopRuleSet }),
  /** To the version that was saved then; 0 is what held before anybody saved rules. */
  'pop:roll-back': z.strictObject({ at: z.number() }),
  /** One page of the history, newest first: the page that asks counts, and stops by not asking on. */
  'pop:rehearse': z.strictObject({
    set: PopRuleSet,
    cursor: z.string().max(200).optional(),
  }),
} as const satisfies Record<string, z.ZodType>;
