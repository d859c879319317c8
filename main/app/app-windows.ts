import { join } from 'node:path';

import { PanelWindow } from '#platform/panel-window.ts';
import { PopupWindow } from '#platform/popup-window.ts';
import { WindowMemory } from '#platform/window-memory.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { PanelPlace } from '#shared/ipc/contract.ts';
import type { AppPaths } from './app-paths.ts';
import { pushTo } from './ipc/page-push.ts';

/** The windows people see: the panel, and the popup that lives from INVITE to the end of ringing. */
export class AppWindows {
  readonly panel: PanelWindow;
  readonly popup: PopupWindow;

  constructor(paths: AppPaths, startHidden: boolean) {
    const memory = new WindowMemory(paths.profile);
    this.popup = new PopupWindow(paths.preload);
    this.panel = new PanelWindow({
      preloadFile: paths.preload,
      iconFile: join(paths.icons, '256x256.png'),
      startHidden,
      remembered: memory.panel,
      remember: (bounds) => memory.rememberPanel(bounds),
    });
  }

  /** The popup gets its content before it is shown, so that it never shows the call before. */
  show(snapshot: Snapshot): void {
    pushTo(this.popup.window, 'push:snapshot', snapshot);
    if (snapshot.calls.some((call) => call.phase === 'ringing' && call.direction === 'incoming'))
      this.popup.show();
    else this.popup.hide();
    pushTo(this.panel.window, 'push:snapshot', snapshot);
  }

  showPanel(place: PanelPlace): void {
    this.panel.show();
    pushTo(this.panel.window, 'push:navigate', { place });
  }

  allowClose(): void {
    this.panel.allowClose();
    this.popup.allowClose();
  }
}
