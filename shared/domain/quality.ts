import { z } from 'zod';

/** How the audio travels: within the house, straight through the internet, or by way of a TURN server. */
export const MediaPath = z.enum(['own-network', 'direct', 'relay']);
export type MediaPath = z.infer<typeof MediaPath>;

/** ITU-T G.109 in three words: most are satisfied, some are not, many are not. */
export const QualityWord = z.enum(['good', 'fair', 'poor']);
export type QualityWord = z.infer<typeof QualityWord>;

/** One second of a call's audio. What a second does not tell is missing. */
export const QualitySample = z.object({
  codec: z.string().max(40).optional(),
  path: MediaPath.optional(),
  received: z.number().min(0),
  lost: z.number().min(0),
  /** 0..1 of what we sent, as the other side reports it. */
  lostOut: z.number().min(0).max(1).optional(),
  jitterMs: z.number().min(0).optional(),
  roundTripMs: z.number().min(0).optional(),
  /** How long packets waited for their turn. */
  bufferMs: z.number().min(0).optional(),
  /** 0..1, the loudest of what came from the microphone, muted or not. */
  voice: z.number().min(0).max(1).optional(),
});
export type QualitySample = Readonly<z.infer<typeof QualitySample>>;

/** A call's line over the last seconds. `mos` is an estimate from 1 to 4.5 (ITU-T G.107), with one decimal. */
export const LineQuality = z.object({
  mos: z.number(),
  word: QualityWord,
  lossInPercent: z.number(),
  lossOutPercent: z.number(),
  jitterMs: z.number(),
  roundTripMs: z.number().optional(),
  codec: z.string().optional(),
  path: MediaPath.optional(),
});
export type LineQuality = Readonly<z.infer<typeof LineQuality>>;

/** What remains of a call's quality. `series` are MOS values at equal distances from the answer to the end. */
export const QualitySummary = z.object({
  averageMos: z.number(),
  leastMos: z.number(),
  word: QualityWord,
  lossPercent: z.number(),
  jitterMs: z.number(),
  roundTripMs: z.number().optional(),
  codec: z.string().optional(),
  path: MediaPath.optional(),
  series: z.array(z.number()).max(120).readonly(),
});
export type QualitySummary = Readonly<z.infer<typeof QualitySummary>>;
