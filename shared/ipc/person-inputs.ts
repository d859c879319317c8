import { z } from 'zod';

import { Person } from '../domain/person.ts';

const id = z.string().max(100);

/** What comes in with each command about one person of the address book. */
export const personInputs = {
  'person:get': z.strictObject({ id }),
  /** A new person when no id is given. */
  'person:save': z.strictObject({
    id: id.optional(),
    kind: Person.shape.kind,
    name: z.string().trim().min(1).max(200),
    company: z.string().trim().max(200).default(''),
    email: z.string().trim().max(200).default(''),
    numbers: z
      .array(z.strictObject({ label: z.string().trim().max(40), number: z.string().trim().min(1).max(64) }))
      .max(20),
    note: z.string().trim().max(5000).default(''),
  }),
  'person:remove': z.strictObject({ id }),
} as const satisfies Record<string, z.ZodType>;
