/** What a header said on the wire and what was handed to sip.js in its place. */
export interface HeaderRepair {
  readonly repaired: string;
  readonly original: string;
}

/** The repaired headers of one request that its responses repeat. */
export interface RepairedHeaders {
  readonly via: HeaderRepair | undefined;
  readonly from: HeaderRepair | undefined;
  readonly to: HeaderRepair | undefined;
}

/**
 * Remembers, per transaction, the Via, From and To that were repaired on the way in, so that the responses carry
 * what the sender wrote (RFC 3261 §8.2.6.2). Holds at most `capacity` transactions; the oldest goes first.
 */
export class RepairMemory {
  readonly #capacity: number;
  readonly #entries = new Map<string, RepairedHeaders>();

  constructor(capacity = 1024) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Keeps a repair under the top Via branch and the CSeq method of the request. */
  remember(branch: string, method: string, repairs: RepairedHeaders): void {
    const key = `${method} ${branch}`;
    this.#entries.delete(key);
    this.#entries.set(key, repairs);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.#capacity && oldest.done !== true) {
      this.#entries.delete(oldest.value);
    }
  }

  recall(branch: string, method: string): RepairedHeaders | undefined {
    return this.#entries.get(`${method} ${branch}`);
  }
}
