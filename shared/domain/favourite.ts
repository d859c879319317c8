import { z } from 'zod';

export const FAVOURITES_MAX = 40;

/** A number that the agent calls often, with whom it reaches; kept apart from the address book, whose entries come and go. */
export const Favourite = z.object({
  name: z.string().trim().min(1).max(200),
  company: z.string().max(200).optional(),
  /** As people read it. */
  number: z.string().trim().min(1).max(64),
  e164: z.string().max(20).optional(),
});
export type Favourite = Readonly<z.infer<typeof Favourite>>;

/** In the agent's order. */
export const Favourites = z.array(Favourite).max(FAVOURITES_MAX).readonly();
