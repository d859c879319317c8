import { z } from 'zod';

/**
 * Whether a colleague can take a call. `offline` no phone of theirs is there, where the PBX tells · `unknown` the PBX
 * has said nothing yet, or does not let this line watch them.
 */
export const Availability = z.enum(['free', 'ringing', 'busy', 'on-hold', 'offline', 'unknown']);
export type Availability = z.infer<typeof Availability>;

/** One watched extension. */
export const Presence = z.object({
  extension: z.string().max(40),
  availability: Availability,
  /** Since when, in epoch ms. */
  since: z.number(),
  /** Who rings them, as the PBX says it. */
  caller: z.string().max(80).optional(),
});
export type Presence = Readonly<z.infer<typeof Presence>>;

/**
 * News of watched extensions for pages: all of them, or only those that changed since the revision before. Kept apart
 * from the snapshot: 500 colleagues in every snapshot would make each change of a call heavy.
 */
export interface PresenceUpdate {
  readonly revision: number;
  readonly kind: 'all' | 'changes';
  readonly entries: readonly Presence[];
}

/** How many extensions one agent can watch. */
export const WATCHED_MAX = 500;

/** Digits, and what PBXs allow in short numbers. */
export const WatchedExtension = z
  .string()
  .trim()
  .regex(/^[\w.*#+-]{1,40}$/, 'extension');

export const PresenceSettings = z.object({
  /** Colleagues of the address book are watched by their extensions. */
  colleagues: z.boolean().default(true),
  /** Extensions that are watched besides, by the line that calls go out by. */
  extensions: z.array(WatchedExtension).max(WATCHED_MAX).default([]),
  /** Extensions watched by a line of their own, by its id, whatever line calls go out by. */
  byLine: z.record(z.string().max(100), z.array(WatchedExtension).max(WATCHED_MAX)).default({}),
});
export type PresenceSettings = Readonly<z.infer<typeof PresenceSettings>>;
