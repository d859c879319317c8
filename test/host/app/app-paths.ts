import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of `app.getPath`, by Electron's Linux rules. */
export class AppPaths {
  readonly #overrides = new Map<string, string>();
  #appName: string;

  constructor(appName: string) {
    this.#appName = appName;
  }

  rename(appName: string): void {
    this.#appName = appName;
  }

  set(name: string, path: string): void {
    this.#overrides.set(name, path);
  }

  /** Throws for names Electron does not know. */
  get(name: string): string {
    const path = this.#overrides.get(name) ?? this.#defaults()[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    if (name === 'userData' || name === 'logs') mkdirSync(path, { recursive: true });
    return path;
  }

  #defaults(): Readonly<Record<string, string>> {
    const home = homedir();
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
    const userData = this.#overrides.get('userData') ?? join(appData, this.#appName);
    return {
      home,
      appData,
      userData,
      sessionData: userData,
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
      temp: tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      desktop: join(home, 'Desktop'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      music: join(home, 'Music'),
      pictures: join(home, 'Pictures'),
      videos: join(home, 'Videos'),
    };
  }
}
