import { onConnection } from '#core/session/line-connection.ts';
import type { LineSettings } from '#shared/domain/settings.ts';

/** The settings of a line as they hold now: what its connection is made of stays as it was connected. */
export class LiveLine {
  #current: LineSettings;

  constructor(connected: LineSettings) {
    this.#current = connected;
  }

  get current(): LineSettings {
    return this.#current;
  }

  take(wanted: LineSettings): void {
    this.#current = onConnection(wanted, this.#current);
  }
}
