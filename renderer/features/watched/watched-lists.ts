import type { LineSettings } from '#shared/domain/settings.ts';
import type { PresenceSettings } from '#shared/domain/presence.ts';

/** `usual`: the list of whatever line calls go out by. */
export type ListKey = 'usual' | LineSettings['id'];

/** The list that is watched by this line. */
export function listOf(presence: PresenceSettings, key: ListKey): readonly string[] {
  return key === 'usual' ? presence.extensions : (presence.byLine[key] ?? []);
}

export function withList(
  presence: PresenceSettings,
  key: ListKey,
  list: readonly string[],
): PresenceSettings {
  if (key === 'usual') return { ...presence, extensions: [...list] };
  return { ...presence, byLine: { ...presence.byLine, [key]: [...list] } };
}

/** The extensions of all lists whose line is still there. */
export function watchedOf(presence: PresenceSettings, lines: readonly LineSettings[]): readonly string[] {
  return [...presence.extensions, ...lines.flatMap(({ id }) => presence.byLine[id] ?? [])];
}
