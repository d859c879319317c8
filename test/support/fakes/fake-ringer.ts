import type { Ring } from '#shared/domain/ring.ts';
import type { Ringer } from '#core/ports/ringer.ts';

/** A ring device that notes what it is told: `start classic 0.8`, `stop`. */
export class FakeRinger implements Ringer {
  readonly told: string[] = [];

  start({ tone, volume }: Ring): void {
    this.told.push(`start ${tone} ${volume}`);
  }

  stop(): void {
    this.told.push('stop');
  }
}
