import { EventEmitter } from 'node:events';

/** Members of a window that the host accepts without any effect. */
export class InertWindow extends EventEmitter {
  accessibleTitle = '';

  center(): void {}

  setMenu(): void {}

  removeMenu(): void {}

  setMenuBarVisibility(): void {}

  setAutoHideMenuBar(): void {}

  setIcon(): void {}

  setBackgroundColor(): void {}

  setOpacity(): void {}

  setContentProtection(): void {}

  setHasShadow(): void {}

  setOverlayIcon(): void {}

  setProgressBar(): void {}

  flashFrame(): void {}
}
