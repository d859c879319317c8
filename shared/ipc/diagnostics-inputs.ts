import { z } from 'zod';

import { CallId } from '../domain/ids.ts';

const nothing = z.undefined();

/** What comes in with each command about what is wrong. */
export const diagnosticsInputs = {
  'diagnostics:report': nothing,
  'diagnostics:ladder': z.strictObject({ id: CallId }),
  /** The text of one message of a call. */
  'diagnostics:message': z.strictObject({ id: CallId, n: z.number().int().min(1) }),
  /** For a quarter of an hour from now, or no longer. */
  'diagnostics:detailed-log': z.strictObject({ on: z.boolean() }),
  'diagnostics:bundle-contents': nothing,
  /** The task `support-bundle` while it is written. */
  'diagnostics:bundle-save': nothing,
} as const satisfies Record<string, z.ZodType>;
