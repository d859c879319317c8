/** The ring tone on the agent's ring device. `start` while ringing only changes the volume; `stop` is harmless at rest. */
export interface Ringer {
  /** `volume` from 0 to 1. */
  start(volume: number): void;
  stop(): void;
}
