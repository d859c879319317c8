import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Person } from '#shared/domain/person.ts';

/** The newest call of each caller with a name whom none of these people is, by number. */
export function notInBook(
  calls: readonly HistoryEntry[],
  people: readonly Person[],
): readonly HistoryEntry[] {
  const known = new Set(people.flatMap(({ numbers }) => numbers.map(({ e164, number }) => e164 ?? number)));
  return calls.filter(({ name, number }) => {
    const key = number.e164 ?? number.raw;
    if (name.trim() === '' || number.kind === 'withheld' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}
