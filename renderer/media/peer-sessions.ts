import { PeerSession, type PeerSessionOptions } from './peer-session.ts';

/** All connections of the page by their media id. */
export class PeerSessions {
  readonly #options: Omit<PeerSessionOptions, 'id'>;
  readonly #sessions = new Map<string, PeerSession>();

  constructor(options: Omit<PeerSessionOptions, 'id'>) {
    this.#options = options;
  }

  get count(): number {
    return this.#sessions.size;
  }

  find(id: string): PeerSession | undefined {
    return this.#sessions.get(id);
  }

  /** Throws for an id that has no connection. */
  get(id: string): PeerSession {
    const session = this.#sessions.get(id);
    if (session === undefined) throw new Error(`no connection ${id}`);
    return session;
  }

  getOrCreate(id: string): PeerSession {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    const session = new PeerSession({ ...this.#options, id });
    this.#sessions.set(id, session);
    return session;
  }

  /** Makes and closes one connection aside, so that no call pays for loading WebRTC (60-100 ms the first time). */
  async warmUp(): Promise<void> {
    const session = new PeerSession({ ...this.#options, id: 'warm-up', report: () => undefined });
    await session.getLocal({ direction: 'sendrecv', iceRestart: false, iceCapMs: 0, iceServers: [] });
    session.close();
  }

  /** Harmless for an id that has no connection. */
  close(id: string): void {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    session?.close();
  }
}
