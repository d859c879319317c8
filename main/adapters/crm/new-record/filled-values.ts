import type { NewRecord } from '#shared/domain/new-record.ts';

/** What the agent filled in because the CRM insists on it, by the names of its fields. */
export function filledValues({ extra = [] }: Pick<NewRecord, 'extra'>): Readonly<Record<string, string>> {
  return Object.fromEntries(extra.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
}
