import type { DayGroup } from './group-by-day.ts';

/**
 * Gives a day that holds the same entries as before as the same object again, so that a list that grows at its end draws
 * only the days that changed. Days are known by their first entry.
 */
export class KeptDays<Entry extends object> {
  readonly #kept = new WeakMap<Entry, DayGroup<Entry>>();

  keep(groups: readonly DayGroup<Entry>[]): readonly DayGroup<Entry>[] {
    return groups.map((group) => this.#same(group));
  }

  #same(group: DayGroup<Entry>): DayGroup<Entry> {
    const [first] = group.entries;
    if (first === undefined) return group;
    const kept = this.#kept.get(first);
    if (kept?.day === group.day && sameEntries(kept.entries, group.entries)) return kept;
    this.#kept.set(first, group);
    return group;
  }
}

function sameEntries<Entry>(one: readonly Entry[], other: readonly Entry[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
