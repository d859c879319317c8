import { EventEmitter } from 'node:events';

/** Members of a window that the host accepts without any effect. */
export class InertWindow extends EventEmitter {
  accessibleTitle = '';

  center(..._args: readonly unknown[]): void {}

  setMenu(..._args: readonly unknown[]): void {}

  removeMenu(..._args: readonly unknown[]): void {}

  setMenuBarVisibility(..._args: readonly unknown[]): void {}

  setAutoHideMenuBar(..._args: readonly unknown[]): void {}

  setIcon(..._args: readonly unknown[]): void {}

  setBackgroundColor(..._args: readonly unknown[]): void {}

  setOpacity(..._args: readonly unknown[]): void {}

  setContentProtection(..._args: readonly unknown[]): void {}

  setHasShadow(..._args: readonly unknown[]): void {}

  setOverlayIcon(..._args: readonly unknown[]): void {}

  setProgressBar(..._args: readonly unknown[]): void {}

  flashFrame(..._args: readonly unknown[]): void {}
}
