/** How long Chromium keeps statistics before it reads them anew; asking sooner gives the same answer. */
const LOOK_MS = 50;
const EAGER_ROUNDS = 200;
const PATIENT_MS = 1000;

/**
 * Calls `onFirst` once, when statistics show that a connection sent its first packet: at most one reading (50 ms) after
 * it left. Nothing tells the moment itself, as no page sees packets go.
 */
export class FirstSentWatch {
  readonly #connection: Pick<RTCPeerConnection, 'getSenders'>;
  readonly #onFirst: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rounds = 0;
  #done = false;

  constructor(connection: Pick<RTCPeerConnection, 'getSenders'>, onFirst: () => void) {
    this.#connection = connection;
    this.#onFirst = onFirst;
  }

  /** Harmless when it runs already or is done. */
  start(): void {
    if (this.#done || this.#timer !== undefined) return;
    this.#lookIn(0);
  }

  dispose(): void {
    this.#done = true;
    clearTimeout(this.#timer);
  }

  #lookIn(ms: number): void {
    this.#timer = setTimeout(() => void this.#look(), ms);
  }

  async #look(): Promise<void> {
    const counts = await Promise.all(this.#connection.getSenders().map(packetsSent));
    if (this.#done) return;
    if (counts.some((count) => count > 0)) {
      this.dispose();
      this.#onFirst();
      return;
    }
    this.#rounds += 1;
    this.#lookIn(this.#rounds < EAGER_ROUNDS ? LOOK_MS : PATIENT_MS);
  }
}

async function packetsSent(sender: Pick<RTCRtpSender, 'getStats'>): Promise<number> {
  let count = 0;
  (await sender.getStats()).forEach((entry: { readonly type: string; readonly packetsSent?: number }) => {
    if (entry.type === 'outbound-rtp') count += entry.packetsSent ?? 0;
  });
  return count;
}
