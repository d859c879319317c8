import { z } from 'zod';

/** Why a call that the agent did not type is asked about before it is dialled; texts in the catalog under `offer.*`. */
export const DialConcern = z.enum([
  'emergency',
  'listed',
  'satellite',
  'toll',
  'many-countries',
  'foreign',
  'asked',
]);
export type DialConcern = z.infer<typeof DialConcern>;

/** How numbers begin, as E.164 with `+` or as they are dialled. */
const NumberPrefix = z
  .string()
  .trim()
  .regex(/^\+?\d{1,15}$/, 'number-prefix');

const Prefixes = z.array(NumberPrefix).max(100).readonly().default([]);

/**
 * How numbers that come from links, other programs and selected text become calls. A link carries no sender, so none
 * can be trusted more than another: at most its call is announced and made unless the agent stops it.
 */
export const DialPolicy = z.object({
  /** `offer` puts a link's number into the field; `undo` dials it after `linkSeconds` unless the agent stops it. */
  links: z.enum(['offer', 'undo']).default('offer'),
  linkSeconds: z.number().int().min(2).max(15).default(3),
  /** Whether links may answer, end and hold calls, or only show them. */
  orders: z.enum(['show', 'do']).default('show'),
  /** Whether calls to other countries are asked about. */
  abroad: z.enum(['ask', 'allow']).default('ask'),
  /** ISO 3166 countries that are called without a question, besides the line's own. */
  countries: z.array(z.string().trim().length(2).toUpperCase()).max(80).readonly().default([]),
  /** How many countries may be new within ten minutes before every further one is asked about. */
  newCountries: z.number().int().min(1).max(50).default(3),
  /** Numbers that are always asked about, by how they begin. */
  ask: Prefixes,
  /** Numbers that never are. An emergency number always is. */
  allow: Prefixes,
});
export type DialPolicy = Readonly<z.infer<typeof DialPolicy>>;
