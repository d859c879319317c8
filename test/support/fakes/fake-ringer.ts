import type { Ringer } from '#core/ports/ringer.ts';

/** A ring device that notes what it is told: `start 0.8`, `stop`. */
export class FakeRinger implements Ringer {
  readonly told: string[] = [];

  start(volume: number): void {
    this.told.push(`start ${volume}`);
  }

  stop(): void {
    this.told.push('stop');
  }
}
