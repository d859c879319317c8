/** A connection as a part of a conference. */
export interface MixMember {
  /** What its party says; nothing while one side holds the call. */
  readonly heard: MediaStreamTrack | undefined;
  /** Sends these along with the agent's voice, by id; none: the voice alone. */
  mixIn(parties: ReadonlyMap<string, MediaStreamTrack>): Promise<void>;
}

/**
 * The conference of the page: its members hear each other through the agent's computer. Who is on hold neither hears
 * the others nor is heard, and is back in after it. Muting the agent leaves the parties talking.
 */
export class Mixer {
  readonly #find: (id: string) => MixMember | undefined;
  #ids: readonly string[] = [];

  constructor(find: (id: string) => MixMember | undefined) {
    this.#find = find;
  }

  /** Throws for an id that has no connection, and leaves everything as it is then. */
  async set(ids: readonly string[]): Promise<void> {
    const unknown = ids.find((id) => this.#find(id) === undefined);
    if (unknown !== undefined) throw new Error(`no connection ${unknown}`);
    const left = this.#ids.filter((id) => !ids.includes(id));
    this.#ids = ids;
    await Promise.all(this.#present(left).map(([, member]) => member.mixIn(new Map())));
    await this.refresh();
  }

  /** Something about a connection changed: its track, its direction, that it is there. */
  async refresh(): Promise<void> {
    await Promise.all(this.#present(this.#ids).map(([id, member]) => member.mixIn(this.#othersOf(id))));
  }

  #present(ids: readonly string[]): (readonly [id: string, member: MixMember])[] {
    return ids.flatMap((id) => {
      const member = this.#find(id);
      return member === undefined ? [] : [[id, member] as const];
    });
  }

  #othersOf(id: string): ReadonlyMap<string, MediaStreamTrack> {
    const others = new Map<string, MediaStreamTrack>();
    if (this.#find(id)?.heard === undefined) return others;
    for (const [other, { heard }] of this.#present(this.#ids)) {
      if (other !== id && heard !== undefined) others.set(other, heard);
    }
    return others;
  }
}
