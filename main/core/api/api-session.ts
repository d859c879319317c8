import { fail, ok, type Result } from '#shared/result.ts';
import { hideNumbers } from '../privacy/hide-numbers.ts';
import type { ApiCaller, SessionHandlers } from './api-caller.ts';
import type { ApiDesk, ApiPeer } from './api-desk.ts';
import type { ApiParams, ApiResult } from './api-methods.ts';
import { EventFeed } from './event-feed.ts';
import { readRpc, rpcError, type RpcEntry, type RpcResponse } from './json-rpc.ts';
import { RateLimit } from './rate-limit.ts';
import { serveMethod } from './serve-method.ts';

/** How long somebody may keep a connection without saying who they are. */
export const SIGN_IN_MS = 10_000;
/** Wrong tokens before the connection ends. */
const WRONG_MAX = 3;
const STRANGERS = { burst: 5, perSecond: 1 };

export interface ApiSessionOptions {
  readonly desk: ApiDesk;
  readonly peer: ApiPeer;
  /** Who was let in with the connection itself, by a Bearer token. */
  readonly client?: string | undefined;
  /** False where nothing can be told unasked: plain HTTP. */
  readonly live: boolean;
  readonly onClient: () => void;
}

/** One connection: takes messages, answers them in the order of its requests, and tells the events it was asked for. */
export class ApiSession {
  readonly #options: ApiSessionOptions;
  readonly #feed: EventFeed;
  readonly #strangers: RateLimit;
  readonly #handlers: SessionHandlers;
  #client: string | undefined;
  #wrong = 0;
  #stopSignIn: (() => void) | undefined;
  #withdraw: (() => void) | undefined;

  constructor(options: ApiSessionOptions) {
    const { desk, live } = options;
    this.#options = options;
    this.#client = options.client;
    this.#strangers = new RateLimit({ clock: desk.clock, ...STRANGERS });
    this.#handlers = this.#ownHandlers();
    this.#feed = new EventFeed({
      stream: desk.stream,
      snapshot: desk.snapshot,
      permissions: () => this.caller?.permissions ?? [],
      send: (params) => this.#say({ jsonrpc: '2.0', method: 'event', params }),
    });
    if (live && this.#client === undefined) this.#awaitSignIn();
  }

  get clientId(): string | undefined {
    return this.#client;
  }

  /** The client with the permissions that it has now; nobody once it was revoked. */
  get caller(): ApiCaller | undefined {
    return this.#client === undefined ? undefined : this.#options.desk.book.get(this.#client);
  }

  /** Resolves when the answer, if any is due, was handed to the peer. Never throws. */
  async take(text: string): Promise<void> {
    const { entries, batch } = readRpc(text);
    const answers: RpcResponse[] = [];
    for (const entry of entries) {
      const answer = await this.#answer(entry);
      if (answer !== undefined) answers.push(answer);
    }
    const [first] = answers;
    if (first !== undefined) this.#say(batch ? answers : first);
    this.#feed.flush();
  }

  /** The connection is gone. */
  dispose(): void {
    this.#feed.stop();
    this.#stopSignIn?.();
    this.#withdraw?.();
  }

  #say(message: unknown): void {
    const { desk, peer } = this.#options;
    peer.send(JSON.stringify(desk.hidesNumbers() ? hideNumbers(message) : message));
  }

  async #answer(entry: RpcEntry): Promise<RpcResponse | undefined> {
    if ('invalid' in entry) return entry.invalid;
    const { request } = entry;
    const { desk } = this.#options;
    const { caller } = this;
    const limit = caller === undefined ? this.#strangers : desk.limitOf(caller.id);
    const retryAfterMs = limit.take();
    const answer =
      retryAfterMs > 0
        ? rpcError(request.id ?? null, 'too-many', { retryAfterMs })
        : await serveMethod(request, {
            handlers: { ...desk.handlers, ...this.#handlers },
            caller,
            logger: desk.logger,
          });
    return request.id === undefined ? undefined : answer;
  }

  #ownHandlers(): SessionHandlers {
    return {
      'session.open': ({ token }) => this.#open(token),
      'pair.request': (wish) => this.#pair(wish),
      'rpc.discover': () => ok(this.#options.desk.document()),
      'events.subscribe': (wanted) =>
        this.#options.live ? ok(this.#feed.subscribe(wanted)) : fail('needs-websocket'),
      'events.unsubscribe': () => {
        this.#feed.stop();
        return ok();
      },
    };
  }

  #open(token: string): Result<ApiResult<'session.open'>, 'wrong-token'> {
    const { desk, peer, onClient } = this.#options;
    const client = desk.book.find(token, peer.origin);
    if (client === undefined) {
      this.#wrong += 1;
      if (this.#wrong >= WRONG_MAX) desk.timer.after(0, () => peer.close('not-signed-in'));
      return fail('wrong-token');
    }
    this.#client = client.id;
    this.#stopSignIn?.();
    onClient();
    return ok({ name: client.name, permissions: client.permissions });
  }

  async #pair(wish: ApiParams<'pair.request'>): Promise<Result<ApiResult<'pair.request'>, string>> {
    const { desk, peer } = this.#options;
    this.#stopSignIn?.();
    const asked = { ...wish, origin: peer.origin };
    const answer = await desk.pairing.ask(asked, (withdraw) => {
      this.#withdraw = withdraw;
    });
    this.#withdraw = undefined;
    if (this.#options.live && this.#client === undefined) this.#awaitSignIn();
    if (!answer.ok) return answer;
    const { token, client } = answer.value;
    return ok({ token, permissions: client.permissions });
  }

  #awaitSignIn(): void {
    const { desk, peer } = this.#options;
    this.#stopSignIn = desk.timer.after(SIGN_IN_MS, () => peer.close('not-signed-in'));
  }
}
