import { EventEmitter } from 'node:events';

/** Members of `webContents` that the host accepts without any effect. */
export class InertContents extends EventEmitter {
  #muted = false;

  focus(): void {}

  setAudioMuted(muted: boolean): void {
    this.#muted = muted;
  }

  isAudioMuted(): boolean {
    return this.#muted;
  }

  setBackgroundThrottling(): void {}

  setZoomFactor(): void {}

  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }

  setWebRTCIPHandlingPolicy(): void {}

  openDevTools(): void {}

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }
}
