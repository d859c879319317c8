const EAGER_MS = 5;
const EAGER_ROUNDS = 1000;
const PATIENT_MS = 100;

/**
 * Calls `onFirst` once, at the first decoded packet of a connection. Synchronization sources are polled because they
 * are exact: statistics are cached for 50 ms, and the track's `unmute` comes with the description, before any packet.
 */
export class FirstPacketWatch {
  readonly #connection: RTCPeerConnection;
  readonly #onFirst: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rounds = 0;
  #done = false;

  constructor(connection: RTCPeerConnection, onFirst: () => void) {
    this.#connection = connection;
    this.#onFirst = onFirst;
  }

  /** Harmless when it runs already or is done. */
  start(): void {
    if (this.#done || this.#timer !== undefined) return;
    this.#poll();
  }

  dispose(): void {
    this.#done = true;
    clearTimeout(this.#timer);
  }

  #poll(): void {
    if (this.#done) return;
    if (this.#connection.getReceivers().some((receiver) => receiver.getSynchronizationSources().length > 0)) {
      this.dispose();
      this.#onFirst();
      return;
    }
    this.#rounds += 1;
    const pause = this.#rounds < EAGER_ROUNDS ? EAGER_MS : PATIENT_MS;
    this.#timer = setTimeout(() => this.#poll(), pause);
  }
}
