interface Dated {
  readonly id: string;
  readonly startedAt: number;
}

/** A freshly read first page in front of what was loaded before: new and changed calls win, older ones stay. */
export function mergeHead<Entry extends Dated>(
  head: readonly Entry[],
  loaded: readonly Entry[],
): readonly Entry[] {
  const oldest = head.at(-1)?.startedAt;
  if (oldest === undefined) return [];
  const ids = new Set(head.map((entry) => entry.id));
  const tail = loaded.filter((entry) => entry.startedAt <= oldest && !ids.has(entry.id));
  return [...head, ...tail];
}
