import { MediaGone, type MediaGateway, type MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import type { MediaInput, MediaOp, MediaOutput } from '#shared/ipc/media-wire.ts';

export interface FakeMediaRequest {
  readonly op: MediaOp;
  readonly input: unknown;
}

type Answers = { [O in MediaOp]: (input: MediaInput<O>) => MediaOutput<O> | Promise<MediaOutput<O>> };

const SDP =
  'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 127.0.0.1\r\n';

/**
 * A media page without a page: notes each request, answers at once and plausibly, and lets a test change answers,
 * lose the page and bring it back.
 */
export class FakeMediaGateway implements MediaGateway {
  readonly requests: FakeMediaRequest[] = [];
  /** Replace an entry to answer otherwise. */
  readonly answers: Answers = plausibleAnswers(() => this.#live, new Set());
  readonly #listeners = new Set<(event: MediaGatewayEvent) => void>();
  readonly #waiting = new Set<(ready: boolean) => void>();
  readonly #underWay = new Set<(error: MediaGone) => void>();
  #live = new Set<string>();
  #ready: boolean;

  constructor(options: { readonly ready?: boolean } = {}) {
    this.#ready = options.ready ?? true;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  /** Media ids that are open now. */
  get live(): ReadonlySet<string> {
    return this.#live;
  }

  whenReady(withinMs: number): Promise<boolean> {
    if (this.#ready) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (ready: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(settle);
        resolve(ready);
      };
      const timer = setTimeout(() => settle(false), withinMs);
      this.#waiting.add(settle);
    });
  }

  async request<O extends MediaOp>(op: O, input: MediaInput<O>): Promise<MediaOutput<O>> {
    this.requests.push({ op, input });
    if (!this.#ready) throw new MediaGone('the media page is away');
    const { promise: lost, reject } = Promise.withResolvers<never>();
    this.#underWay.add(reject);
    this.#follow(op, input);
    try {
      return await Promise.race([Promise.resolve(this.answers[op](input)), lost]);
    } finally {
      this.#underWay.delete(reject);
    }
  }

  onEvent(listener: (event: MediaGatewayEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: MediaGatewayEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The page dies: requests under way fail, all media ids are void. */
  lose(reason = 'crashed'): void {
    if (!this.#ready) return;
    this.#ready = false;
    this.#live.clear();
    for (const reject of this.#underWay) reject(new MediaGone(reason));
    this.emit({ type: 'gone', reason });
  }

  comeBack(): void {
    this.#ready = true;
    this.emit({ type: 'ready' });
    for (const settle of this.#waiting) settle(true);
  }

  /** The inputs of all requests of one kind. */
  inputsOf<O extends MediaOp>(op: O): MediaInput<O>[] {
    return this.requests
      .filter((request) => request.op === op)
      .map((request) => request.input as MediaInput<O>);
  }

  #follow(op: MediaOp, input: unknown): void {
    const id = (input as { readonly id?: string }).id;
    if (id === undefined) return;
    if (op === 'close') this.#live.delete(id);
    if (op === 'set-remote' || op === 'get-local') this.#live.add(id);
  }
}

function plausibleAnswers(live: () => ReadonlySet<string>, offered: Set<string>): Answers {
  return {
    'set-remote': ({ id }) => {
      offered.add(id);
      return undefined;
    },
    'get-local': ({ id }) => ({ type: offered.delete(id) ? 'answer' : 'offer', sdp: SDP }),
    'open-microphone': () => 'open',
    rollback: () => undefined,
    mute: () => undefined,
    digits: () => undefined,
    mix: () => undefined,
    close: () => undefined,
    stats: ({ id }) =>
      live().has(id)
        ? { connection: 'connected', direction: 'sendrecv', packetsIn: 1, packetsOut: 1, packetsLost: 0 }
        : null,
    count: () => live().size,
    'ring-start': () => ({ failed: [] }),
    'ring-stop': () => undefined,
    speak: () => 'spoken',
    'speak-stop': () => undefined,
    'ring-check': () => ({ failed: [] }),
    'use-sound': () => undefined,
    'use-relays': () => undefined,
    'ice-test': () => ({ relay: true, outside: true, refused: false, tookMs: 80 }),
    monitor: () => 'open',
    'echo-record': () => 'open',
    'echo-play': () => undefined,
    record: () => undefined,
    'headset-use': () => undefined,
    'headset-show': () => undefined,
    'choose-voice': () => undefined,
  };
}
