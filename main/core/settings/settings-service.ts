import { Settings, type LineSettings } from '#shared/domain/settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Logger } from '../ports/logger.ts';
import type { SettingsStore } from '../ports/settings-store.ts';

/** Sections to replace. `undefined` leaves a section alone. */
export type SettingsPatch = {
  readonly [Key in Exclude<keyof Settings, 'version'>]?: Settings[Key] | undefined;
};

export interface SettingsServiceOptions {
  readonly store: SettingsStore;
  readonly logger: Logger;
}

export type SettingsListener = (settings: Settings, before: Settings) => void;

/**
 * The settings in use. A patch is checked as a whole before anything is written; what it does not name stays as it is,
 * keys of a newer version included. Listeners hear of a change after it is on disk.
 */
export class SettingsService {
  readonly #store: SettingsStore;
  readonly #logger: Logger;
  readonly #listeners = new Set<SettingsListener>();
  #settings: Settings;

  constructor(options: SettingsServiceOptions) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#settings = options.store.read();
  }

  get current(): Settings {
    return this.#settings;
  }

  update(patch: SettingsPatch): Result<Settings, 'settings-invalid'> {
    const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    return this.#replace({ ...this.#settings, ...named }, Object.keys(named));
  }

  /** Which phone the agent has. `none` forgets the line; the others keep the one that is there unless given one. */
  setMode(mode: Settings['mode'], line?: LineSettings): Result<void, 'settings-invalid'> {
    const { line: former, ...rest } = this.#settings;
    const kept = mode === 'none' ? undefined : (line ?? former);
    const replaced = this.#replace({ ...rest, mode, ...(kept !== undefined && { line: kept }) }, [
      'mode',
      'line',
    ]);
    return replaced.ok ? ok() : replaced;
  }

  /** Hears every change with the settings before it; the returned function ends that. */
  onChange(listener: SettingsListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #replace(wanted: Settings, changed: readonly string[]): Result<Settings, 'settings-invalid'> {
    const checked = Settings.safeParse(wanted);
    if (!checked.success) {
      const paths = checked.error.issues.map((issue) => issue.path.join('.')).join(', ');
      this.#logger.warn('settings.refused', { paths });
      return fail('settings-invalid');
    }
    const before = this.#settings;
    const tidied = Object.entries(checked.data).filter(([key]) => changed.includes(key));
    const after: Settings = { ...wanted, ...Object.fromEntries(tidied) };
    this.#store.write(after);
    this.#settings = after;
    for (const listener of this.#listeners) this.#tell(listener, after, before);
    return ok(after);
  }

  #tell(listener: SettingsListener, after: Settings, before: Settings): void {
    try {
      listener(after, before);
    } catch (error) {
      this.#logger.error('settings.listener-failed', { error: String(error) });
    }
  }
}
