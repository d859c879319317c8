import { z } from 'zod';

import { ImportTarget } from '../domain/person.ts';
import { WATCHED_MAX, WatchedExtension } from '../domain/presence.ts';

/** What comes in with each command about people, and about what takes a while. */
export const peopleInputs = {
  'people:search': z.strictObject({
    text: z.string().trim().max(100),
    limit: z.number().int().min(1).max(100).default(30),
    /** The id of the last person that is there already. */
    after: z.string().max(40).optional(),
  }),
  /** The same from company address books that are asked now; the question before is given up. */
  'people:search-live': z.strictObject({ text: z.string().trim().min(1).max(100) }),
  /** Who has these extensions. */
  'people:names': z.strictObject({ numbers: z.array(WatchedExtension).max(WATCHED_MAX) }),
  'people:import-choose': z.undefined(),
  'people:import-run': z.strictObject({
    token: z.string().max(100),
    mapping: z.array(ImportTarget).max(200),
    country: z.string().length(2),
  }),
  'people:import-cancel': z.strictObject({ token: z.string().max(100) }),
  'task:list': z.undefined(),
  'task:cancel': z.strictObject({ id: z.string().max(100) }),
} as const satisfies Record<string, z.ZodType>;
