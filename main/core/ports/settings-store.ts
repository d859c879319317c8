import type { Settings } from '#shared/domain/settings.ts';

/**
 * Keeps the settings. A file that cannot be read, or that a newer version wrote, is set aside (never overwritten) and
 * reported by `wasReset`. Keys that this version does not know are kept. `write` is durable when it returns.
 */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
  /** Name of the file that was set aside at this start, if any. */
  readonly wasReset: string | undefined;
}
