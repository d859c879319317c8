import { Mixer } from './mixer.ts';
import { PeerSession, type PeerSessionOptions } from './peer-session.ts';

type Options = Omit<PeerSessionOptions, 'id' | 'onHeard'>;

/** All connections of the page by their media id, and the conference of some of them. */
export class PeerSessions {
  readonly #options: Options;
  readonly #mixer = new Mixer((id) => this.#sessions.get(id));
  readonly #sessions = new Map<string, PeerSession>();

  constructor(options: Options) {
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
    const session = new PeerSession({ ...this.#options, id, onHeard: () => this.#refreshMix() });
    this.#sessions.set(id, session);
    return session;
  }

  /** Makes and closes one connection aside, so that no call pays for loading WebRTC (60-100 ms the first time). */
  async warmUp(): Promise<void> {
    const session = new PeerSession({
      ...this.#options,
      id: 'warm-up',
      report: () => undefined,
      onHeard: () => undefined,
    });
    await session.getLocal({ direction: 'sendrecv', iceRestart: false, iceCapMs: 0, iceServers: [] });
    session.close();
  }

  /** Throws for an id that has no connection. */
  mix(ids: readonly string[]): Promise<void> {
    return this.#mixer.set(ids);
  }

  /** Harmless for an id that has no connection. */
  close(id: string): void {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    session?.close();
    this.#refreshMix();
  }

  #refreshMix(): void {
    // A connection that closes meanwhile needs no mix.
    this.#mixer.refresh().catch(() => undefined);
  }
}
