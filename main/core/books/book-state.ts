import { z } from 'zod';

/** How the copying of an address book stands; kept with the people. Times are epoch ms. */
export const BookState = z.object({
  /** Of the last copy that came to an end. */
  copiedAt: z.number().optional(),
  isPartial: z.boolean().default(false),
  referrals: z.number().int().default(0),
  triedAt: z.number().default(0),
  /** Copies in a row that came to nothing. */
  failures: z.number().int().default(0),
  problem: z.string().max(40).optional(),
  detail: z.string().max(500).optional(),
  /** When the first of those failed. */
  failedSince: z.number().optional(),
});
export type BookState = Readonly<z.infer<typeof BookState>>;
