import { EventEmitter } from 'node:events';

/** Members of `webContents` that the host accepts without any effect. */
export class InertContents extends EventEmitter {
  #muted = false;

  focus(..._args: readonly unknown[]): void {}

  setAudioMuted(muted: boolean): void {
    this.#muted = muted;
  }

  isAudioMuted(): boolean {
    return this.#muted;
  }

  setBackgroundThrottling(..._args: readonly unknown[]): void {}

  setZoomFactor(..._args: readonly unknown[]): void {}

  setVisualZoomLevelLimits(..._args: readonly unknown[]): Promise<void> {
    return Promise.resolve();
  }

  setWebRTCIPHandlingPolicy(..._args: readonly unknown[]): void {}

  openDevTools(..._args: readonly unknown[]): void {}

  closeDevTools(..._args: readonly unknown[]): void {}

  isDevToolsOpened(): boolean {
    return false;
  }
}
