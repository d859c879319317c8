import { z } from 'zod';

/**
 * How a record was found: the whole number agreed, only its last digits did, it is an extension, another system says
 * so and its numbers could not be read to check, or somebody searched for it by words.
 */
export const MatchFound = z.enum(['exact', 'suffix', 'extension', 'unchecked', 'by-hand']);

/** A record found for a number, with how it was found. */
export const Match = z.object({
  /** Unique within a call: system and record id. */
  id: z.string(),
  /** `address-book`, `history`, or the id of a configured CRM. */
  system: z.string(),
  systemName: z.string(),
  recordType: z.enum([
    'contact',
    'colleague',
    'company',
    'lead',
    'account',
    'opportunity',
    'case',
    'ticket',
    'deal',
    'user',
    'other',
    'past-call',
  ]),
  recordId: z.string(),
  name: z.string(),
  company: z.string().optional(),
  /** One more line for the card, for example "3 open tickets". */
  detail: z.string().optional(),
  /** The record's number that agreed. */
  number: z.string(),
  found: MatchFound,
  digitsAgreed: z.number().int(),
  tookMs: z.number(),
});
export type Match = Readonly<z.infer<typeof Match>>;

export const LookupFailure = z.object({
  system: z.string(),
  systemName: z.string(),
  reason: z.enum(['timeout', 'unreachable', 'refused', 'busy', 'error']),
});
export type LookupFailure = Readonly<z.infer<typeof LookupFailure>>;

/** What is known about the party so far. Results fill in while the call rings. */
export const Lookup = z.object({
  state: z.enum(['skipped', 'pending', 'done']),
  matches: z.array(Match).readonly(),
  failures: z.array(LookupFailure).readonly(),
  /** The match the card shows: the agent's choice or the first by rank, unless another one is as good. */
  chosen: z.string().optional(),
  /** How many earlier conversations with this number the history holds. */
  earlierCalls: z.number().int(),
  tookMs: z.number().optional(),
});
export type Lookup = Readonly<z.infer<typeof Lookup>>;
