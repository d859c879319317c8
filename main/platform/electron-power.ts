import { powerMonitor } from 'electron';

import type { PowerEvents } from '#core/ports/power-events.ts';

type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock';

/** The OS's word on sleep and lock; Linux says nothing of lock and unlock. Electron has it only once the app is ready. */
export class ElectronPower implements PowerEvents {
  on(listener: (event: PowerEvent) => void): () => void {
    const say = (event: PowerEvent) => () => listener(event);
    const suspend = say('suspend');
    const resume = say('resume');
    const lock = say('lock');
    const unlock = say('unlock');
    powerMonitor.on('suspend', suspend);
    powerMonitor.on('resume', resume);
    powerMonitor.on('lock-screen', lock);
    powerMonitor.on('unlock-screen', unlock);
    return () => {
      powerMonitor.off('suspend', suspend);
      powerMonitor.off('resume', resume);
      powerMonitor.off('lock-screen', lock);
      powerMonitor.off('unlock-screen', unlock);
    };
  }
}
