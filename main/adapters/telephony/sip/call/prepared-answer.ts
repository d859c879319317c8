/** An answer made ahead of time. Starts at once; a failure is kept quiet and made good by making it anew when needed. */
export class PreparedAnswer {
  readonly #offer: string;
  readonly #make: () => Promise<string>;
  readonly #answer: Promise<string | undefined>;

  constructor(offer: string, make: () => Promise<string>) {
    this.#offer = offer;
    this.#make = make;
    this.#answer = make().catch(() => undefined);
  }

  isFor(offer: string): boolean {
    return offer === this.#offer;
  }

  async take(): Promise<string> {
    return (await this.#answer) ?? this.#make();
  }
}
