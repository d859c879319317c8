import { z } from 'zod';

import { PopRuleRef } from './pop-rules.ts';

/** Why a screen pop did or did not happen; kept with the call. */
export const PopReason = z.enum([
  'rule',
  'by-hand',
  'no-rule',
  'no-match',
  'several-matches',
  'already-opened',
  'not-https',
  'host-not-allowed',
  'bad-template',
  'number-withheld',
  'browser-failed',
  'rule-says-nothing',
  'crm-shows-card',
  'late',
  /** The web address that a rule names is gone, or switched off. */
  'hook-gone',
  /** What a web address should be told could not be put on its way. */
  'hook-failed',
  /** Nobody outside may hear of this number. */
  'not-told',
]);
export type PopReason = z.infer<typeof PopReason>;

/**
 * The one screen pop of a call. The URL itself stays in the main process; people see host and record. `told`: no page, a
 * web address hears of it.
 */
export const ScreenPop = z.object({
  state: z.enum(['none', 'opened', 'told', 'skipped', 'failed']),
  reason: PopReason.optional(),
  /** The rule that decided it. */
  rule: PopRuleRef.optional(),
  host: z.string().optional(),
  matchId: z.string().optional(),
  /** Milliseconds from the start of ringing to the hand-over to the browser. */
  afterMs: z.number().optional(),
});
export type ScreenPop = Readonly<z.infer<typeof ScreenPop>>;
