import { z } from 'zod';

/** The ring tones that the media page can play. */
export const RING_TONES = ['classic', 'soft', 'bright', 'double', 'low'] as const;
export const RingTone = z.enum(RING_TONES);
export type RingTone = z.infer<typeof RingTone>;

/** How loud a call rings with which tone. `volume` from 0 to 1. */
export interface Ring {
  readonly tone: RingTone;
  readonly volume: number;
}

/** What a ring rule looks at: texts from the PBX, the line's label, or whether the caller is a colleague. */
export const RingRuleSubject = z.enum(['queue', 'alert', 'line', 'internal', 'external']);
export type RingRuleSubject = z.infer<typeof RingRuleSubject>;

/**
 * Which calls ring differently. `text` is looked for anywhere in the queue's, Alert-Info's or line's text, whatever
 * the case; `internal` and `external` need none. `silent` shows the popup and makes no sound.
 */
export const RingRule = z.object({
  by: RingRuleSubject,
  text: z.string().trim().max(80).default(''),
  tone: z.enum([...RING_TONES, 'silent']),
  /** The volume of all calls when missing. */
  volume: z.number().min(0).max(1).optional(),
});
export type RingRule = Readonly<z.infer<typeof RingRule>>;

export const SpokenCallers = z.enum(['off', 'when-free', 'always']);
export type SpokenCallers = z.infer<typeof SpokenCallers>;

/** Whether and how it rings. The first rule that fits a call decides. */
export const RingSettings = z.object({
  enabled: z.boolean().default(true),
  volume: z.number().min(0).max(1).default(0.8),
  tone: RingTone.default('classic'),
  /** Whether a voice says who calls, also while the agent talks. */
  spoken: SpokenCallers.default('off'),
  rules: z.array(RingRule).max(20).readonly().default([]),
});
export type RingSettings = Readonly<z.infer<typeof RingSettings>>;
