import { Settings } from '#shared/domain/settings.ts';
import type { SettingsStore } from '#core/ports/settings-store.ts';

/** Settings in memory; `writes` holds every state that was written. */
export class MemorySettingsStore implements SettingsStore {
  readonly wasReset = undefined;
  readonly writes: Settings[] = [];
  #settings: Settings;

  constructor(settings: Settings = Settings.parse({})) {
    this.#settings = settings;
  }

  read(): Settings {
    return this.#settings;
  }

  write(settings: Settings): void {
    this.writes.push(settings);
    this.#settings = settings;
  }
}
