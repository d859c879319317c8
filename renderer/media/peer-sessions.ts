import { Mixer } from './mixer.ts';
import { RelayBook } from './relay-book.ts';
import { PeerSession, type PeerSessionOptions } from './peer-session.ts';

type Options = Omit<PeerSessionOptions, 'id' | 'onHeard' | 'relays'>;

/** All connections of the page by their media id, and the conference of some of them. */
export class PeerSessions {
  readonly relays = new RelayBook();
  readonly #options: Options;
  readonly #mixer = new Mixer((id) => this.#sessions.get(id));
  readonly #sessions = new Map<string, PeerSession>();
  readonly #closing = new Map<string, Promise<void>>();
  #speaker = '';

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
    const session = new PeerSession({
      ...this.#options,
      id,
      relays: this.relays,
      onHeard: () => this.#refreshMix(),
    });
    this.#sessions.set(id, session);
    void session.useSpeaker(this.#speaker);
    return session;
  }

  /** Makes and closes one connection aside, so that no call pays for loading WebRTC (60-100 ms the first time). */
  async warmUp(): Promise<void> {
    const session = new PeerSession({
      ...this.#options,
      id: 'warm-up',
      relays: this.relays,
      report: () => undefined,
      onHeard: () => undefined,
    });
    await session.getLocal({ direction: 'sendrecv', iceRestart: false, iceCapMs: 0, iceServers: [] });
    await session.close();
  }

  /** Where calls are heard, those to come too. */
  get speaker(): string {
    return this.#speaker;
  }

  async useSpeaker(device: string): Promise<void> {
    this.#speaker = device;
    await Promise.all([...this.#sessions.values()].map((session) => session.useSpeaker(device)));
  }

  /** 0..1, the loudest of what arrives now. */
  get heardLevel(): number {
    return Math.max(0, ...[...this.#sessions.values()].map(({ heardLevel }) => heardLevel));
  }

  /** Throws for an id that has no connection. */
  mix(ids: readonly string[]): Promise<void> {
    return this.#mixer.set(ids);
  }

  /** Resolves when the last piece was given, also of a connection that is being closed. */
  async stopRecording(id: string): Promise<void> {
    await (this.#sessions.get(id)?.stopRecording() ?? this.#closing.get(id));
  }

  /** Harmless for an id that has no connection. */
  async close(id: string): Promise<void> {
    const session = this.#sessions.get(id);
    if (session === undefined) return;
    this.#sessions.delete(id);
    this.#refreshMix();
    const closed = session.close().finally(() => this.#closing.delete(id));
    this.#closing.set(id, closed);
    await closed;
  }

  #refreshMix(): void {
    // A connection that closes meanwhile needs no mix.
    this.#mixer.refresh().catch(() => undefined);
  }
}
