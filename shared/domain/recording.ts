import { z } from 'zod';

import type { CallId } from './ids.ts';
import { RECORDING_DAYS_MAX } from './recording-limits.ts';

/**
 * When the agent is asked whether the caller knows, before this PC records: for each recording and whenever somebody
 * else joins; never, with a reminder while it records; or never, because an announcement of the phone system says so.
 */
export const RecordingConsent = z.enum(['ask', 'remind', 'announced']);
export type RecordingConsent = z.infer<typeof RecordingConsent>;

/** Recording on this PC, on lines whose phone system records nothing. Off unless somebody switches it on. */
export const RecordingSettings = z.object({
  local: z.boolean().default(false),
  consent: RecordingConsent.default('ask'),
  /** Older recordings are deleted; 0 keeps them until somebody deletes them. */
  keepDays: z.number().int().min(0).max(RECORDING_DAYS_MAX).default(30),
});
export type RecordingSettings = Readonly<z.infer<typeof RecordingSettings>>;

/**
 * A recording on this PC while its call goes on.
 * - `asking`: nothing is recorded until the agent says that the caller knows
 * - `starting`: the media page was told
 * - `recording`: both sides are written to the disk
 * - `paused`: somebody holds the call; nobody's music is recorded
 * - `lost`: the sound was lost; it goes on by itself as soon as that is back
 * - `failed`: it stopped; what was written so far is kept
 */
export const RecordingState = z.enum(['asking', 'starting', 'recording', 'paused', 'lost', 'failed']);
export type RecordingState = z.infer<typeof RecordingState>;

/** `disk`: it could not be written. `sound`: the audio could not be had. */
export const RecordingFailure = z.enum(['disk', 'sound']);
export type RecordingFailure = z.infer<typeof RecordingFailure>;

export const CallRecording = z.object({
  state: RecordingState,
  /** How much was recorded before `since`, in ms. */
  ms: z.number(),
  /** Since when it records without a pause, epoch ms; missing while it does not. */
  since: z.number().optional(),
  failure: RecordingFailure.optional(),
  /** The caller should be told, and nobody asks whether that was done. */
  remind: z.boolean().optional(),
});
export type CallRecording = Readonly<z.infer<typeof CallRecording>>;

/** One file (WebM with Opus). A recording has several when its sound was lost or somebody else joined. */
export const RecordingPart = z.object({
  part: z.number().int().min(1),
  startedAt: z.number(),
  ms: z.number(),
  bytes: z.number().int(),
});
export type RecordingPart = Readonly<z.infer<typeof RecordingPart>>;

/** What this PC has of a call, in the order in which it was recorded. */
export interface KeptRecording {
  readonly callId: CallId;
  readonly parts: readonly RecordingPart[];
}

/** All recordings on this PC. */
export interface RecordingTotals {
  readonly calls: number;
  readonly bytes: number;
}
