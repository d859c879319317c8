import { app, session } from 'electron';

import { FileLogger } from '#adapters/logging/file-logger.ts';
import { declareAppScheme, serveAppScheme } from '#platform/app-protocol.ts';
import { guardNavigation } from '#platform/navigation-guard.ts';
import { restrictPermissions } from '#platform/permissions.ts';

import { appPaths } from './app-paths.ts';
import { compose } from './compose.ts';
import { trapErrors } from './error-traps.ts';
import { disposeBeforeQuit } from './shutdown.ts';
import { holdSingleInstance } from './single-instance.ts';

/** What a start with the computer carries, so that no window comes up. */
const HIDDEN = '--hidden';

app.setAppUserModelId('com.hookswitch.desktop');
app.enableSandbox();
declareAppScheme();
guardNavigation();

let showPanel: () => void = () => undefined;
if (holdSingleInstance(() => showPanel())) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const paths = appPaths();
  const isDevelopment = !app.isPackaged;
  const log = FileLogger.open({
    folder: paths.logs,
    console: false,
    level: isDevelopment ? 'debug' : 'info',
  });
  trapErrors(log, () => app.exit(1));
  log.info('app.started', { version: app.getVersion(), platform: process.platform });
  restrictPermissions(session.defaultSession);
  serveAppScheme(paths.pages);
  const running = await compose(paths, log, process.argv.includes(HIDDEN));
  showPanel = () => running.showPanel();
  disposeBeforeQuit(() => running.dispose());
  app.on('window-all-closed', () => undefined);
  app.on('activate', () => showPanel());
}
