import type { Ring } from '#shared/domain/ring.ts';

/** The ring on the agent's ring device. `start` while ringing changes tone and volume; `stop` is harmless at rest. */
export interface Ringer {
  start(ring: Ring): void;
  stop(): void;
}
