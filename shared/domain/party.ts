import { z } from 'zod';

/**
 * What kind of number a call shows.
 * - `external`: a public number that could be read to E.164
 * - `internal`: an extension of the same PBX (2-6 digits that no public plan reads) or a feature code (`*97`)
 * - `short`: a service number of the line's country that is not an emergency
 * - `emergency`: an emergency number of the line's country
 * - `withheld`: the caller hides the number (RFC 3323, `anonymous`, an empty user part)
 * - `unreadable`: text that is no number (a SIP user name), or too few or too many digits to be one
 */
export const NumberKind = z.enum(['external', 'internal', 'short', 'emergency', 'withheld', 'unreadable']);
export type NumberKind = z.infer<typeof NumberKind>;

export const PartyNumber = z.object({
  /** The user part exactly as the PBX sent it. */
  raw: z.string(),
  kind: NumberKind,
  /** `+` and digits; only for `external`. */
  e164: z.string().optional(),
  /** For people: grouped digits, or the raw text, cut off when long. Empty when withheld. */
  display: z.string(),
  /** ISO 3166 country of an external number. */
  country: z.string().optional(),
});
export type PartyNumber = Readonly<z.infer<typeof PartyNumber>>;

export const Party = z.object({
  number: PartyNumber,
  /** The name the PBX sent. Untrusted text. */
  displayName: z.string().optional(),
});
export type Party = Readonly<z.infer<typeof Party>>;
