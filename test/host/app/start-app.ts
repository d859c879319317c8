import { join } from 'node:path';
import { chromium } from '../chromium/chromium.ts';
import { ELECTRON_CHROMIUM_MAJOR } from '../electron-version.ts';
import { nativeTheme } from '../desktop/native-theme.ts';
import { HostEvent } from '../host-event.ts';
import { hostState } from '../host-state.ts';
import { followRootEvents } from '../windows/root-events.ts';
import { windowRegistry } from '../windows/window-registry.ts';
import { connectDisplay } from '../x11/x11-display.ts';
import { app } from './app.ts';

const CHROMIUM_GONE = 70;

/** Starts Chromium, wires the host's parts together and lets the app become ready. */
export async function startApp(): Promise<void> {
  if (hostState.quitting) return;
  if (chromium.mode === 'headful') await connectDisplay();
  await chromium.launch({
    profileDir: join(app.getPath('sessionData'), 'HostProfile'),
    fakeMedia: process.env['HOST_FAKE_MEDIA'] === '1',
    appSwitches: app.commandLine.hostAll,
  });
  chromium.onUnexpectedExit = () => {
    console.error('host: Chromium ended');
    process.exit(CHROMIUM_GONE);
  };
  process.on('exit', () => chromium.kill());
  reportVersion();
  followRootEvents();
  passWindowEvents();
  nativeTheme.hostSourceChanged = () => {
    for (const contents of windowRegistry.contents.values()) contents.hostApplyTheme();
  };
  app.hostBecomeReady();
}

function passWindowEvents(): void {
  const { events } = windowRegistry;
  events.on('window-created', (window) => app.emit('browser-window-created', new HostEvent(), window));
  events.on('contents-created', (contents) => app.emit('web-contents-created', new HostEvent(), contents));
  events.on('renderer-gone', (contents, details) => {
    app.emit('render-process-gone', new HostEvent(), contents, details);
  });
  events.on('all-closed', () => {
    if (hostState.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  });
}

function reportVersion(): void {
  const versions = process.versions as Record<string, string>;
  Object.defineProperty(versions, 'chrome', {
    value: chromium.version,
    enumerable: true,
    configurable: true,
  });
  const major = Number.parseInt(chromium.version, 10);
  const warning = major === ELECTRON_CHROMIUM_MAJOR ? '' : ' (warning: pages may behave differently)';
  console.error(
    `host: Chromium ${major} (${chromium.mode}); Electron has ${ELECTRON_CHROMIUM_MAJOR}${warning}`,
  );
}
