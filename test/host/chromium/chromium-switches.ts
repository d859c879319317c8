import type { WindowMode } from './window-mode.ts';

const ALWAYS = [
  // The host's pages are the app's own bundles; a container often allows no user namespaces.
  '--no-sandbox',
  '--test-type',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
] as const;

const BROWSER = [
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--block-new-web-contents',
  '--disable-popup-blocking',
  '--disable-hang-monitor',
  '--disable-session-crashed-bubble',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
] as const;

const DISABLED_FEATURES = ['Translate', 'MediaRouter', 'OptimizationHints'];

// Without the fake dialog the shell refuses getUserMedia altogether; the app's handlers decide before it.
const FAKE_MEDIA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] as const;

const BY_MODE: Record<WindowMode, readonly string[]> = {
  shell: ['--headless', ...FAKE_MEDIA],
  new: ['--headless=new', '--no-startup-window', '--keep-alive-for-test', ...FAKE_MEDIA],
  // Off the screen: a window is placed and shown by the host.
  headful: [
    '--window-position=-9000,-9000',
    '--no-startup-window',
    '--keep-alive-for-test',
    '--ozone-platform=x11',
  ],
};

/** Switches the host sets itself; the same ones from the app's command line are dropped. */
const OWNED = /^--(headless|remote-debugging|user-data-dir|inspect|no-sandbox|disable-features|app=)/;

export type SwitchOptions = {
  readonly mode: WindowMode;
  readonly profileDir: string;
  readonly fakeMedia: boolean;
  /** What the app appended and what stood on its command line. */
  readonly appSwitches: readonly string[];
};

/** The whole command line of the browser process. */
export function browserSwitches(options: SwitchOptions): readonly string[] {
  const disabled = options.appSwitches
    .filter((text) => text.startsWith('--disable-features='))
    .flatMap((text) => text.slice('--disable-features='.length).split(','));
  return [
    ...ALWAYS,
    ...BROWSER,
    ...BY_MODE[options.mode],
    ...(options.fakeMedia ? FAKE_MEDIA : []),
    `--user-data-dir=${options.profileDir}`,
    `--disable-features=${[...DISABLED_FEATURES, ...disabled].join(',')}`,
    ...options.appSwitches.filter((text) => text.startsWith('--') && !OWNED.test(text)),
  ];
}

/** The command line that asks the running browser (same profile) for one more chromeless window. */
export function appWindowSwitches(profileDir: string, url: string): readonly string[] {
  return [...ALWAYS, `--user-data-dir=${profileDir}`, `--app=${url}`];
}
