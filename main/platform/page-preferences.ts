import type { WebPreferences } from 'electron';

import type { Page } from './page-address.ts';

/** Pages that must keep running at full speed while nobody sees them. */
const ALWAYS_AWAKE: readonly Page[] = ['popup', 'media', 'caller'];

export interface PagePreferencesOptions {
  readonly preloadFile: string;
  /** Only in development: DevTools are a way into a running app. */
  readonly devTools: boolean;
}

/**
 * What a page may do: the same set for all, frozen, with everything that Electron's security checklist names written
 * out, so that a change of a default opens nothing.
 */
export function pagePreferences(
  page: Page,
  { preloadFile, devTools }: PagePreferencesOptions,
): Readonly<WebPreferences> {
  return Object.freeze({
    preload: preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools,
    spellcheck: false,
    backgroundThrottling: !ALWAYS_AWAKE.includes(page),
    autoplayPolicy: 'no-user-gesture-required',
  });
}
