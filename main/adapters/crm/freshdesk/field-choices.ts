import { z } from 'zod';

import type { WantedField } from '#shared/domain/wanted-field.ts';

type Choices = NonNullable<WantedField['choices']>;

const text = z.union([z.string(), z.number()]).transform(String);
const Labelled = z.array(z.object({ value: text, label: text }));
/** Of priorities, products and groups: ids by their words. */
const ByWords = z.record(z.string(), z.number());
/** Of states: words by their ids, first the agent's. */
const ByIds = z.record(z.string(), z.tuple([z.string()]).rest(z.string()));

/** The choices of a field, in each of the forms that Freshdesk gives them (Ticket Fields, Contact Fields). */
export function fieldChoices(choices: unknown): Choices {
  const words = z.array(z.string()).safeParse(choices).data;
  if (words !== undefined) return words.map((word) => ({ value: word, label: word }));
  const labelled = Labelled.safeParse(choices).data;
  if (labelled !== undefined) return labelled;
  const byWords = ByWords.safeParse(choices).data;
  if (byWords !== undefined)
    return Object.entries(byWords).map(([label, id]) => ({ value: String(id), label }));
  const byIds = ByIds.safeParse(choices).data ?? {};
  return Object.entries(byIds).map(([value, [label]]) => ({ value, label }));
}
