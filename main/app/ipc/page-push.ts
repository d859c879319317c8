import type { BrowserWindow } from 'electron';

import type { Push } from '#shared/ipc/channels.ts';
import type { PushPayload } from '#shared/ipc/contract.ts';

/** Sends a push to a page that is still there. A page that is loading pulls the snapshot itself. */
export function pushTo<P extends Push>(window: BrowserWindow, push: P, payload: PushPayload<P>): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(push, payload);
}
