import { z } from 'zod';

/** The ring tones that are made in the app; no files. */
export const RING_TONES = ['classic', 'soft', 'bright', 'double', 'low'] as const;

/** A ring tone by name: what a queue or `Alert-Info` may choose, too. */
export const RingTone = z.enum(RING_TONES);
export type RingTone = z.infer<typeof RingTone>;
