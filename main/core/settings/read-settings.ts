import { Settings } from '#shared/domain/settings.ts';

/** What became of the stored text. */
export type SettingsReading =
  | { readonly outcome: 'read'; readonly settings: Settings }
  /** There was nothing yet. */
  | { readonly outcome: 'fresh'; readonly settings: Settings }
  /** Not to be understood: keep the file aside, go on with defaults. */
  | { readonly outcome: 'unreadable'; readonly settings: Settings };

/** Turns settings of version `index` into those of the next; what is not an object never comes here. */
type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Files from before the version was written count as version 0 and have the shape of version 1. */
const MIGRATIONS: readonly Migration[] = [(old) => ({ ...old, version: 1 })];

export const defaultSettings = (): Settings => Settings.parse({});

function migrated(stored: Readonly<Record<string, unknown>>): unknown {
  const version = typeof stored['version'] === 'number' ? stored['version'] : 0;
  return MIGRATIONS.slice(version).reduce((settings, migration) => migration(settings), stored);
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

/** Reads settings from the text of their file (`undefined`: no file), through migrations and the schema. */
export function readSettings(text: string | undefined): SettingsReading {
  if (text === undefined) return { outcome: 'fresh', settings: defaultSettings() };
  const stored = parsedJson(text);
  const checked = isRecord(stored) ? Settings.safeParse(migrated(stored)) : undefined;
  if (checked?.success) return { outcome: 'read', settings: checked.data };
  return { outcome: 'unreadable', settings: defaultSettings() };
}
