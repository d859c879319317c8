import type { SettingsProblem } from '#shared/ipc/problems.ts';
import {
  API_CLIENTS_MAX,
  type ApiClient,
  type ApiPermission,
  type LocalApiSettings,
} from '#shared/domain/local-api.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { TokenMaker } from '../ports/token-maker.ts';
import type { SettingsService } from '../settings/settings-service.ts';

/** How exactly the last use of a client is kept: settings are not written at every call. */
export const USED_MS = 3_600_000;

export interface ClientBookOptions {
  readonly settings: Pick<SettingsService, 'current' | 'update'>;
  readonly tokens: TokenMaker;
  readonly clock: Clock;
  readonly ids: IdSource;
}

export interface NewClient {
  readonly name: string;
  readonly permissions: readonly ApiPermission[];
  readonly origins: readonly string[];
}

export interface AddedClient {
  readonly client: ApiClient;
  /** Told this once; only its hash is kept. */
  readonly token: string;
}

/** Who may use the local API: kept in the settings, each with the hash of its token. */
export class ClientBook {
  readonly #options: ClientBookOptions;

  constructor(options: ClientBookOptions) {
    this.#options = options;
  }

  all(): readonly ApiClient[] {
    return this.#options.settings.current.localApi.clients;
  }

  get(id: string): ApiClient | undefined {
    return this.all().find((client) => client.id === id);
  }

  /** Whether a page of this origin is known. */
  knows(origin: string): boolean {
    return this.all().some(({ origins }) => origins.includes(origin));
  }

  /**
   * Whose token this is, when it comes from where that client speaks: a page from one of its origins, a program without
   * any. Every token is compared, so that the time says nothing about which one is close.
   */
  find(token: string, origin: string | undefined): ApiClient | undefined {
    const { tokens } = this.#options;
    const [found] = this.all().filter(({ tokenHash }) => tokens.matches(token, tokenHash));
    if (found === undefined || !speaksFrom(found, origin)) return undefined;
    this.#used(found);
    return found;
  }

  /** Lets a client in; the one of the same name and origin before it loses its token. */
  add({ name, permissions, origins }: NewClient): Result<AddedClient, 'too-many-clients' | SettingsProblem> {
    const { tokens, clock, ids } = this.#options;
    const others = this.all().filter((other) => other.name !== name || !isSame(other.origins, origins));
    if (others.length >= API_CLIENTS_MAX) return fail('too-many-clients');
    const { token, hash } = tokens.create();
    const client = { id: ids.uuid(), name, permissions, origins, tokenHash: hash, addedAt: clock.now() };
    const saved = this.#save([...others, client]);
    return saved.ok ? ok({ client, token }) : saved;
  }

  change(
    id: string,
    change: Pick<NewClient, 'permissions' | 'origins'>,
  ): Result<void, 'no-such-client' | SettingsProblem> {
    if (this.get(id) === undefined) return fail('no-such-client');
    return this.#save(this.all().map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  /** Takes a client's token away; one that is not there is no error. */
  revoke(id: string): Result<void, SettingsProblem> {
    return this.#save(this.all().filter((each) => each.id !== id));
  }

  #used(client: ApiClient): void {
    const now = this.#options.clock.now();
    if (client.usedAt !== undefined && Math.abs(now - client.usedAt) < USED_MS) return;
    this.#save(this.all().map((each) => (each.id === client.id ? { ...each, usedAt: now } : each)));
  }

  #save(clients: LocalApiSettings['clients']): Result<void, SettingsProblem> {
    const { settings } = this.#options;
    const saved = settings.update({ localApi: { ...settings.current.localApi, clients } });
    return saved.ok ? ok() : saved;
  }
}

function speaksFrom({ origins }: ApiClient, origin: string | undefined): boolean {
  return origin === undefined ? origins.length === 0 : origins.includes(origin);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ');
}
