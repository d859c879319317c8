import type { BrowserWindow } from 'electron';

import type { Logger } from '#core/ports/logger.ts';

import { CrashDelays } from './crash-delays.ts';

/**
 * Loads a page again whenever its process died, as long as the window lives. Pages hold no state that matters, so
 * the agent loses nothing but a moment.
 */
export function revivePage(window: BrowserWindow, log: Logger): void {
  const delays = new CrashDelays();
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const waitMs = delays.next(performance.now());
    log.warn('page.gone', { page: window.getTitle(), reason, exitCode, waitMs });
    setTimeout(() => {
      if (!window.isDestroyed() && contents.isCrashed()) contents.reload();
    }, waitMs);
  });
}
