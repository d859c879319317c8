import { z } from 'zod';

/** More than anybody says in a day. */
const PHRASES_MAX = 5000;

/** One phrase of a conversation. Times in seconds from when it was answered. */
export const Phrase = z
  .strictObject({
    by: z.enum(['agent', 'party']),
    from: z.number().min(0).max(86_400),
    to: z.number().min(0).max(86_400),
    text: z.string().trim().min(1).max(2000),
  })
  .refine(({ from, to }) => to >= from, 'ends-before-it-begins');
export type Phrase = Readonly<z.infer<typeof Phrase>>;

/** What was said in a conversation, as somebody else wrote it down: this app listens to nobody. */
export const Transcript = z.array(Phrase).min(1).max(PHRASES_MAX).readonly();
export type Transcript = z.infer<typeof Transcript>;
