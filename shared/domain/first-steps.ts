import { z } from 'zod';

import { FIRST_STEPS } from './first-step-names.ts';

export const FirstStep = z.enum(FIRST_STEPS);
export type FirstStep = z.infer<typeof FirstStep>;

/** How far the agent came with the first steps. Some are done by what is set up; these lists hold what nothing else tells. */
export const FirstStepSettings = z.object({
  done: z.array(FirstStep).max(FIRST_STEPS.length).readonly().default([]),
  skipped: z.array(FirstStep).max(FIRST_STEPS.length).readonly().default([]),
  /** The one that was begun, until it is over: a call in between does not end it. */
  at: FirstStep.optional(),
  /** They are not shown any more. */
  dismissed: z.boolean().default(false),
});
export type FirstStepSettings = Readonly<z.infer<typeof FirstStepSettings>>;
