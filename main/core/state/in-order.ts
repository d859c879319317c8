/** Passes items on one after the other: what is added while one is being passed on waits until everybody had that one. */
export class InOrder<Item> {
  readonly #pass: (item: Item) => void;
  readonly #waiting: Item[] = [];
  #passing = false;

  constructor(pass: (item: Item) => void) {
    this.#pass = pass;
  }

  add(...items: readonly Item[]): void {
    this.#waiting.push(...items);
    if (this.#passing) return;
    this.#passing = true;
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift())
        this.#pass(next);
    } finally {
      this.#passing = false;
    }
  }
}
