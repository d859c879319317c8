import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';

import ElectronStore from 'electron-store';

import { Settings } from '#shared/domain/settings.ts';
import type { SettingsStore } from '#core/ports/settings-store.ts';
import { keepUnknown } from '#core/settings/keep-unknown.ts';
import { readSettings } from '#core/settings/read-settings.ts';

export interface ElectronSettingsStoreOptions {
  /** The profile folder. */
  readonly folder: string;
  readonly now: () => number;
}

const NAME = 'settings';

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * Settings in `settings.json`, written by electron-store (to a new file that then takes the old one's place). What
 * cannot be understood is set aside under a name with the time before electron-store sees it, because that library
 * would empty it.
 */
export class ElectronSettingsStore implements SettingsStore {
  readonly wasReset: string | undefined;
  readonly #store: ElectronStore;
  #settings: Settings;

  constructor({ folder, now }: ElectronSettingsStoreOptions) {
    const path = join(folder, `${NAME}.json`);
    const reading = readSettings(textOf(path));
    this.#settings = reading.settings;
    const { outcome } = reading;
    if (outcome === 'unreadable' || outcome === 'newer-version') {
      const aside = `${path}.${outcome}-${new Date(now()).toISOString().replace(/[:.]/g, '-')}`;
      renameSync(path, aside);
      this.wasReset = basename(aside);
    }
    this.#store = new ElectronStore({ name: NAME, cwd: folder, configFileMode: 0o600 });
  }

  read(): Settings {
    return this.#settings;
  }

  write(settings: Settings): void {
    const kept = keepUnknown(Settings.parse(settings), settings);
    this.#store.store = { ...kept };
    this.#settings = kept;
  }
}
