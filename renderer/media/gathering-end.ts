/** With a STUN server that keeps silent gathering takes many seconds, for which no connection is kept. */
const WITHIN_MS = 1000;

/**
 * When a connection may be closed. Chromium (seen in 156) holds one for ever, with its audio element, that is closed
 * while the news that gathering ended is on its way to the page: a caller who gives up at once does just that.
 */
export class GatheringEnd {
  readonly #connection: RTCPeerConnection;
  readonly #waiting = new Set<() => void>();
  #pending = false;

  constructor(connection: RTCPeerConnection) {
    this.#connection = connection;
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState !== 'complete') return;
      this.#pending = false;
      for (const settle of this.#waiting) settle();
    });
  }

  /** A local description is about to be set that has candidates to gather. */
  began(): void {
    this.#pending = true;
  }

  /** Resolves when gathering is over, at once where none is, and after a second in any case. */
  async over(): Promise<void> {
    if (!this.#pending && this.#connection.iceGatheringState !== 'gathering') return;
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(settle);
        resolve();
      };
      const timer = setTimeout(settle, WITHIN_MS);
      this.#waiting.add(settle);
    });
  }
}
