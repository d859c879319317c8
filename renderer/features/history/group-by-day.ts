export interface DayGroup<Entry> {
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** Entries that are next to each other and share a day, under the day's name. The order is kept. */
export function groupByDay<Entry extends { readonly startedAt: number }>(
  entries: readonly Entry[],
  dayOf: (at: number) => string,
): readonly DayGroup<Entry>[] {
  const groups: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.startedAt);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
