/** The last proof that the server hears us: when it came (epoch ms) and how long the round trip was. */
export interface Pong {
  readonly at: number;
  readonly rttMs: number;
}

export interface PingWatchOptions {
  readonly everyMs: number;
  readonly withinMs: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly sendPing: () => void;
  /** A ping was answered. */
  readonly onPong?: () => void;
  /** The pong did not come in time; called once, the watch is over then. */
  readonly onSilence: () => void;
}

/** Pings an open socket at a fixed pace and reports the first ping that is not answered in time. */
export class PingWatch {
  readonly #options: PingWatchOptions;
  readonly #pace: NodeJS.Timeout;
  #deadline: NodeJS.Timeout | undefined;
  #pingedAt = 0;
  #lastPong: Pong | undefined;

  constructor(options: PingWatchOptions) {
    this.#options = options;
    this.#pace = setInterval(() => this.pingNow(), options.everyMs);
    this.#pace.unref();
  }

  get lastPong(): Pong | undefined {
    return this.#lastPong;
  }

  /** Pings at once, unless an answer is already awaited. */
  pingNow(): void {
    if (this.#deadline !== undefined) {
      return;
    }
    this.#pingedAt = this.#options.now();
    this.#deadline = setTimeout(() => {
      this.dispose();
      this.#options.onSilence();
    }, this.#options.withinMs);
    this.#options.sendPing();
  }

  /** Takes note of a pong; one that nobody waits for (RFC 6455 §5.5.3 allows it) proves nothing. */
  pongReceived(): void {
    if (this.#deadline === undefined) {
      return;
    }
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    const now = this.#options.now();
    this.#lastPong = { at: performance.timeOrigin + now, rttMs: now - this.#pingedAt };
    this.#options.onPong?.();
  }

  dispose(): void {
    clearInterval(this.#pace);
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }
}
