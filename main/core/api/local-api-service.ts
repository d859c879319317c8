import type { ApiClient, ApiClientView, LocalApiSettings, LocalApiView } from '#shared/domain/local-api.ts';
import type { ApiListener } from '../ports/api-listener.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { ApiDesk, ApiPeer } from './api-desk.ts';
import { ApiSession } from './api-session.ts';

export interface LocalApiServiceOptions {
  readonly desk: ApiDesk;
  readonly settings: Pick<SettingsService, 'current' | 'onChange'>;
  readonly onView: (view: LocalApiView) => void;
}

export interface PostOptions {
  readonly origin: string | undefined;
  /** Who was let in by the request's token. */
  readonly client: string | undefined;
  /** Told what to do when the asker is gone before the answer. */
  readonly onGone: (gone: () => void) => void;
}

/** How far somebody gets who speaks from this origin, before any token. */
export type Reach = 'known' | 'may-ask' | 'refused';

/**
 * The local API while the app runs: listens when the settings say so, knows who is connected, and ends the connections
 * of a client that was revoked or lost its origin.
 */
export class LocalApiService {
  readonly #options: LocalApiServiceOptions;
  readonly #sessions = new Map<ApiSession, ApiPeer>();
  readonly #stopSettings: () => void;
  #listener: ApiListener | undefined;
  #state: LocalApiView['state'] = 'off';
  #pairing: LocalApiView['pairing'];
  /** Orders to listen and to stop, one after the other. */
  #work: Promise<void> = Promise.resolve();

  constructor(options: LocalApiServiceOptions) {
    this.#options = options;
    this.#stopSettings = options.settings.onChange((after, before) => {
      if (after.localApi === before.localApi) return;
      this.#endRevoked();
      if (isElsewhere(after.localApi, before.localApi)) void this.#apply();
      else this.#tell();
    });
  }

  /** Where it can be reached; it is reached from now on when the settings say so. */
  start(listener: ApiListener): Promise<void> {
    this.#listener = listener;
    return this.#apply();
  }

  /** A page is known by its origin, a program by its token alone; a stranger's page may ask while that is allowed. */
  reach(origin: string | undefined): Reach {
    if (origin === undefined || this.#options.desk.book.knows(origin)) return 'known';
    return this.#options.settings.current.localApi.mayAsk ? 'may-ask' : 'refused';
  }

  /** A WebSocket was opened; `client` when it came with a token. The session hears of its end by `dispose`. */
  open(peer: ApiPeer, client?: string): ApiSession {
    const { desk } = this.#options;
    const session = new ApiSession({ desk, peer, client, live: true, onClient: () => this.#tell() });
    this.#sessions.set(session, peer);
    if (client !== undefined) this.#tell();
    return session;
  }

  closed(session: ApiSession): void {
    session.dispose();
    this.#sessions.delete(session);
    if (session.clientId !== undefined) this.#tell();
  }

  /** One message over HTTP; undefined when nothing is to be answered. */
  async post(text: string, { origin, client, onGone }: PostOptions): Promise<string | undefined> {
    let answer: string | undefined;
    const peer: ApiPeer = {
      origin,
      send: (reply) => {
        answer = reply;
      },
      close: () => undefined,
    };
    const { desk } = this.#options;
    const session = new ApiSession({ desk, peer, client, live: false, onClient: () => undefined });
    onGone(() => session.dispose());
    await session.take(text);
    session.dispose();
    return answer;
  }

  /** The client of this token, when it speaks from where it may. */
  clientOf(token: string, origin: string | undefined): string | undefined {
    return this.#options.desk.book.find(token, origin)?.id;
  }

  setPairing(pairing: LocalApiView['pairing']): void {
    this.#pairing = pairing;
    this.#tell();
  }

  async dispose(): Promise<void> {
    this.#stopSettings();
    this.#options.desk.pairing.dispose();
    await this.#work;
    await this.#listener?.close().catch(() => undefined);
  }

  /** An order that went wrong is told, and holds up none that comes after it. */
  #apply(): Promise<void> {
    this.#work = this.#work
      .then(() => this.#listen())
      .catch((error: unknown) => {
        this.#options.desk.logger.error('api.failed', { reason: String(error) });
        this.#set('failed');
      });
    return this.#work;
  }

  async #listen(): Promise<void> {
    const { enabled, port } = this.#options.settings.current.localApi;
    this.#set(enabled ? 'starting' : 'off');
    await this.#listener?.close();
    if (!enabled || this.#listener === undefined) return;
    const listening = await this.#listener.listen(port);
    this.#set(listening.ok ? 'listening' : listening.problem);
    if (!listening.ok)
      this.#options.desk.logger.warn('api.not-listening', { problem: listening.problem, port });
  }

  #endRevoked(): void {
    for (const [session, peer] of this.#sessions) {
      if (session.clientId === undefined) continue;
      const client = this.#options.desk.book.get(session.clientId);
      const { origin } = peer;
      const isWelcome =
        client !== undefined &&
        (origin === undefined ? client.origins.length === 0 : client.origins.includes(origin));
      if (!isWelcome) peer.close('revoked');
    }
  }

  #set(state: LocalApiView['state']): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    const { port, mayAsk, clients } = this.#options.settings.current.localApi;
    const connected = [...this.#sessions.keys()].map(({ clientId }) => clientId);
    this.#options.onView({
      state: this.#state,
      port,
      mayAsk,
      clients: clients.map((client) => toView(client, connected.filter((id) => id === client.id).length)),
      ...(this.#pairing !== undefined && { pairing: this.#pairing }),
    });
  }
}

function toView(client: ApiClient, connections: number): ApiClientView {
  const { tokenHash: _, ...rest } = client;
  return { ...rest, connections };
}

function isElsewhere(after: LocalApiSettings, before: LocalApiSettings): boolean {
  return after.enabled !== before.enabled || after.port !== before.port;
}
