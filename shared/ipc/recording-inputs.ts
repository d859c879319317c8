import { z } from 'zod';

import { CallId } from '../domain/ids.ts';

const callOnly = z.strictObject({ id: CallId });

/** What comes in with each command about recordings on this PC. */
export const recordingInputs = {
  'recording:list': z.strictObject({
    limit: z.number().int().min(1).max(200).default(50),
    /** Only those that began before this moment, epoch ms. */
    before: z.number().optional(),
  }),
  'recording:get': callOnly,
  /** The next stretch of a part's file, from this byte on. */
  'recording:read': z.strictObject({
    id: CallId,
    part: z.number().int().min(1),
    from: z.number().int().min(0),
  }),
  'recording:show': callOnly,
  'recording:delete': callOnly,
  'recording:totals': z.undefined(),
} as const satisfies Record<string, z.ZodType>;
