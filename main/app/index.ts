import { app, dialog, session } from 'electron';

import { FileLogger } from '#adapters/logging/file-logger.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { declareAppScheme, serveAppScheme } from '#platform/app-protocol.ts';
import { guardNavigation } from '#platform/navigation-guard.ts';
import { claimOwnLinks } from '#platform/own-links.ts';
import { restrictPermissions } from '#platform/permissions.ts';

import { appPaths } from './app-paths.ts';
import { compose, type RunningApp } from './compose.ts';
import { trapErrors } from './error-traps.ts';
import { IncomingLinks } from './incoming-links.ts';
import { disposeBeforeQuit } from './shutdown.ts';
import { holdSingleInstance } from './single-instance.ts';
import { readStart } from './start-arguments.ts';
import { Translator } from './translator.ts';

/** The `appId` of electron-builder.yml: Windows shows notifications only for an id that has a Start menu entry. */
app.setAppUserModelId('app.hookswitch.desktop');
app.enableSandbox();
declareAppScheme();
guardNavigation(app);

const links = new IncomingLinks({ timer: new SystemTimer() });
let running: RunningApp | undefined;

if (holdSingleInstance((argv) => links.takeStart(readStart(argv)))) {
  hearLinks();
  disposeBeforeQuit(app, async () => {
    links.dispose();
    await running?.dispose();
  });
  void app.whenReady().then(start);
} else app.quit();

/** macOS hands links over as events, the first of them before the app is ready. */
function hearLinks(): void {
  app.on('open-url', (event, url) => {
    event.preventDefault();
    links.take(url);
  });
  app.on('activate', () => links.wake());
  app.on('window-all-closed', () => undefined);
}

async function start(): Promise<void> {
  const paths = appPaths();
  const log = FileLogger.open({
    folder: paths.logs,
    console: false,
    level: app.isPackaged ? 'info' : 'debug',
  });
  trapErrors({ process, log, clock: performance, giveUp: () => app.exit(1) });
  log.info('app.started', { version: app.getVersion(), platform: process.platform });
  restrictPermissions(session.defaultSession);
  serveAppScheme(paths.pages);
  claimOwnLinks();
  const { hidden, link } = readStart(process.argv);
  if (link !== undefined) links.take(link);
  try {
    running = await compose(paths, log, hidden);
    links.serveTo(running.links);
  } catch (error) {
    const stack = error instanceof Error ? error.stack : undefined;
    log.error('app.start-failed', { error: String(error), stack });
    explainFailure(paths.logs);
  }
}

/** A profile that cannot be written to, a disk that is full: said once, in words, instead of an app without a window. */
function explainFailure(folder: string): void {
  const { translate } = new Translator('system', app.getLocale());
  dialog.showErrorBox(translate('dialog.startFailed'), translate('dialog.startFailedWhere', { folder }));
  app.exit(1);
}
