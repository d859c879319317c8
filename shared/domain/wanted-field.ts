import { z } from 'zod';

const name = z.string().max(100);
const choice = z.object({ value: z.string().max(255), label: z.string().max(255) });

/** How many choices of one field are kept. */
export const CHOICES_MAX = 200;

/** A field that a CRM insists on, by its own words for it. Untrusted text. */
export const WantedField = z.object({
  /** As the CRM's interface calls it; empty where it does not say, so that nobody can fill it in here. */
  name,
  label: name,
  /** What it may hold, where that is a list. */
  choices: z.array(choice).max(CHOICES_MAX).readonly().optional(),
});
export type WantedField = Readonly<z.infer<typeof WantedField>>;

/** What the agent put into such a field. */
export const FilledField = z.object({
  name: name.min(1),
  label: name,
  value: z.string().trim().max(255),
});
export type FilledField = Readonly<z.infer<typeof FilledField>>;

/** As an older version kept it: the words alone. */
const words = name.transform((label): WantedField => ({ name: '', label }));

export const WantedFields = z
  .array(z.union([WantedField, words]))
  .max(10)
  .readonly();
