import { powerMonitor } from 'electron';

import type { DeskState } from '#core/ports/desk-state.ts';

/** Beyond it Electron calls the PC idle; only `locked` and `unknown` matter here. */
const IDLE_AFTER_SECONDS = 60;

/** The OS's word on who sits at the PC. Electron has it only once the app is ready; no OS tells of its focus assist. */
export const electronDesk: DeskState = {
  locked: () => {
    const state = powerMonitor.getSystemIdleState(IDLE_AFTER_SECONDS);
    return state === 'unknown' ? undefined : state === 'locked';
  },
  idleSeconds: () => powerMonitor.getSystemIdleTime(),
};
