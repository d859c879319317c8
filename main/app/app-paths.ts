import { join } from 'node:path';

import { app } from 'electron';

/** Where the app finds its own files and keeps the agent's. */
export interface AppPaths {
  readonly profile: string;
  readonly logs: string;
  readonly pages: string;
  readonly preload: string;
  readonly icons: string;
}

/** The built main bundle is `out/main/index.js`; pages, preload and icons are its neighbours. */
export function appPaths(): AppPaths {
  const out = join(import.meta.dirname, '..');
  const profile = app.getPath('userData');
  return {
    profile,
    logs: join(profile, 'logs'),
    pages: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    icons: join(out, 'icons'),
  };
}
