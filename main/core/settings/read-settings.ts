import { Settings } from '#shared/domain/settings.ts';

import { keepUnknown } from './keep-unknown.ts';

/** What became of the stored text. */
export type SettingsReading =
  | { readonly outcome: 'read'; readonly settings: Settings }
  /** There was nothing yet. */
  | { readonly outcome: 'fresh'; readonly settings: Settings }
  /** Not to be understood, or written by a newer version: keep the file aside, go on with defaults. */
  | { readonly outcome: 'unreadable' | 'newer-version'; readonly settings: Settings };

/** Turns settings of version `index` into those of the next; what is not an object never comes here. */
type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * - 0 → 1: files from before the version was written have the shape of version 1.
 * - 1 → 2: the one line became a list.
 */
const MIGRATIONS: readonly Migration[] = [
  (old) => ({ ...old, version: 1 }),
  ({ line, ...old }) => ({ ...old, version: 2, lines: line === undefined ? [] : [line] }),
];

export const defaultSettings = (): Settings => Settings.parse({});

function versionOf(stored: Readonly<Record<string, unknown>>): number {
  return typeof stored['version'] === 'number' ? stored['version'] : 0;
}

function migrated(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return MIGRATIONS.slice(versionOf(stored)).reduce((settings, migration) => migration(settings), stored);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads settings from the text of their file (`undefined`: no file), through migrations and the schema. What the schema
 * does not know stays in the settings, to be written again.
 */
export function readSettings(text: string | undefined): SettingsReading {
  if (text === undefined) return { outcome: 'fresh', settings: defaultSettings() };
  const stored = parsedJson(text);
  if (!isRecord(stored)) return { outcome: 'unreadable', settings: defaultSettings() };
  if (versionOf(stored) > MIGRATIONS.length) return { outcome: 'newer-version', settings: defaultSettings() };
  const current = migrated(stored);
  const checked = Settings.safeParse(current);
  return checked.success
    ? { outcome: 'read', settings: keepUnknown(checked.data, current) }
    : { outcome: 'unreadable', settings: defaultSettings() };
}
