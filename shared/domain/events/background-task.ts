import { z } from 'zod';

/** Something that takes a while, as the world outside is told it: what it is, and how far. */
export const BackgroundTask = z.object({
  /** `people-import`, `number-export`, or `book:` and the id of the address book that is copied. */
  id: z.string(),
  done: z.number(),
  /** Missing while nobody knows how much there is. */
  total: z.number().optional(),
});
export type BackgroundTask = Readonly<z.infer<typeof BackgroundTask>>;
