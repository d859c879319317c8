import { powerMonitor, type BrowserWindow } from 'electron';

import type { PowerEvent, PowerEvents } from '#core/ports/power-events.ts';

/** The OS's word on sleep and lock; Linux says nothing of lock and unlock. Electron has it only once the app is ready. */
export class ElectronPower implements PowerEvents {
  readonly #window: BrowserWindow;

  /** Windows tells the end of the session to windows only. */
  constructor(window: BrowserWindow) {
    this.#window = window;
  }

  on(listener: (event: PowerEvent) => void): () => void {
    const say = (event: PowerEvent) => () => listener(event);
    const suspend = say('suspend');
    const resume = say('resume');
    const lock = say('lock');
    const unlock = say('unlock');
    const shutdown = say('shutdown');
    powerMonitor.on('suspend', suspend);
    powerMonitor.on('resume', resume);
    powerMonitor.on('lock-screen', lock);
    powerMonitor.on('unlock-screen', unlock);
    powerMonitor.on('shutdown', shutdown);
    this.#window.on('session-end', shutdown);
    return () => {
      powerMonitor.off('suspend', suspend);
      powerMonitor.off('resume', resume);
      powerMonitor.off('lock-screen', lock);
      powerMonitor.off('unlock-screen', unlock);
      powerMonitor.off('shutdown', shutdown);
      this.#window.off('session-end', shutdown);
    };
  }
}
