import type { LineId } from '#shared/domain/ids.ts';
import { WATCHED_MAX, WatchedExtension, type PresenceSettings } from '#shared/domain/presence.ts';

/** A line that can watch. */
export interface WatchingPlace {
  readonly id: LineId;
  readonly user: string;
}

/**
 * Which line watches which extensions: the agent's own list and the colleagues of the address book by the usual line,
 * besides them what is to be watched by each line. An extension is watched once, by the first that names it, and 500 are
 * in all. A line's own extension is not watched: the agent knows.
 */
export function watchLists(
  settings: PresenceSettings,
  colleagues: readonly string[],
  lines: readonly WatchingPlace[],
  usual: LineId | undefined,
): ReadonlyMap<LineId, readonly string[]> {
  const first = lines.find(({ id }) => id === usual) ?? lines[0];
  const wanted = [
    ...wishesOf(first, settings.extensions),
    ...lines.flatMap((line) => wishesOf(line, settings.byLine[line.id] ?? [])),
    ...wishesOf(first, settings.colleagues ? colleagues : []),
  ];
  const taken = new Set<string>();
  const lists = new Map<LineId, string[]>(lines.map(({ id }) => [id, []]));
  for (const { id, extension } of wanted) {
    if (taken.has(extension) || taken.size >= WATCHED_MAX) continue;
    taken.add(extension);
    lists.get(id)?.push(extension);
  }
  return lists;
}

function wishesOf(line: WatchingPlace | undefined, texts: readonly string[]) {
  if (line === undefined) return [];
  const readable = texts.flatMap((text) => WatchedExtension.safeParse(text).data ?? []);
  return readable
    .filter((extension) => extension !== line.user)
    .map((extension) => ({ id: line.id, extension }));
}
