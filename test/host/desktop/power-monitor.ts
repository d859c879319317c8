import { EventEmitter } from 'node:events';

/** `powerMonitor`: its events come from tests only. */
export class PowerMonitor extends EventEmitter {
  readonly onBatteryPower = false;

  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(_idleThreshold: number): 'active' {
    return 'active';
  }
}

export const powerMonitor = new PowerMonitor();
