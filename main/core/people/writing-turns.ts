/**
 * Whose turn it is to write into the address book: its database takes one writing at a time, and an import holds its
 * own open until the end, so that it can be taken back.
 */
export class WritingTurns {
  #last: Promise<void> = Promise.resolve();

  /** Waits until everybody before is done; the returned function lets the next one in. */
  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}
