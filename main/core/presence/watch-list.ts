import { WATCHED_MAX, WatchedExtension, type PresenceSettings } from '#shared/domain/presence.ts';

/**
 * Which extensions are watched: the agent's own list first, then the colleagues of the address book, each once and 500
 * in all. The line's own extension is not watched: the agent knows.
 */
export function watchList(
  settings: PresenceSettings,
  colleagues: readonly string[],
  own: readonly string[],
): readonly string[] {
  const wanted = [...settings.extensions, ...(settings.colleagues ? colleagues : [])];
  const readable = wanted.flatMap((text) => WatchedExtension.safeParse(text).data ?? []);
  return [...new Set(readable)].filter((extension) => !own.includes(extension)).slice(0, WATCHED_MAX);
}
