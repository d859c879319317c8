import type { LineId } from '#shared/domain/ids.ts';
import type { IceReport } from '#shared/domain/relay.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { SetupProblem, SoundProblem } from '#shared/ipc/problems.ts';
import type { Relay } from '#shared/ipc/media-wire.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { SecretStore } from '../ports/secret-store.ts';

const TEST_MS = 6000;

/** STUN and TURN servers of a line as the agent gives them. Without a password the kept one stays. */
export interface RelayWish {
  readonly lineId: LineId;
  readonly servers: readonly string[];
  readonly user: string;
  readonly password?: string | undefined;
  readonly only: boolean;
}

export interface RelayServiceOptions {
  readonly media: MediaGateway;
  readonly secrets: SecretStore;
  readonly lines: () => readonly LineSettings[];
  /** Keeps the changed line; its calls go on. */
  readonly saveLine: (line: LineSettings) => Promise<Result<unknown, SetupProblem>>;
  readonly logger: Logger;
}

/**
 * The STUN and TURN servers of the lines. Their passwords live in the keychain and go to the media page alone; the
 * telephony side knows addresses only.
 */
export class RelayService {
  readonly #options: RelayServiceOptions;
  readonly #stopListening: () => void;
  #known: readonly LineId[] = [];

  constructor(options: RelayServiceOptions) {
    this.#options = options;
    this.#stopListening = options.media.onEvent((event) => {
      if (event.type === 'ready') void this.refresh();
    });
  }

  /** Gives the page what it needs; call it when the lines changed. Forgets the passwords of lines that are gone. */
  async refresh(): Promise<void> {
    const { media, secrets, lines, logger } = this.#options;
    const now = lines();
    const gone = this.#known.filter((id) => !now.some((line) => line.id === id));
    this.#known = now.map(({ id }) => id);
    try {
      for (const id of gone) await secrets.delete(accountOf(id));
      const relays = await Promise.all(now.map((line) => this.#relaysOf(line)));
      if (media.isReady) await media.request('use-relays', { relays: relays.flat() });
    } catch (error) {
      logger.warn('relay.not-used', { error: String(error) });
    }
  }

  async save(wish: RelayWish): Promise<Result<void, SetupProblem>> {
    const { lines, secrets, saveLine } = this.#options;
    const line = lines().find(({ id }) => id === wish.lineId);
    if (line === undefined) return fail('settings-invalid');
    if (wish.password !== undefined) await secrets.set(accountOf(line.id), wish.password);
    const saved = await saveLine({
      ...line,
      iceServers: [...wish.servers],
      iceUser: wish.user,
      relayOnly: wish.only,
    });
    await this.refresh();
    return saved.ok ? ok() : saved;
  }

  async test(wish: RelayWish): Promise<Result<IceReport, SoundProblem>> {
    const { media, secrets } = this.#options;
    const credential = wish.password ?? (await secrets.get(accountOf(wish.lineId))) ?? '';
    const servers = [...wish.servers];
    const input = { servers, username: wish.user, credential, withinMs: TEST_MS };
    try {
      return ok(await media.request('ice-test', input, 2 * TEST_MS));
    } catch {
      return fail('media-unavailable');
    }
  }

  dispose(): void {
    this.#stopListening();
  }

  async #relaysOf({ id, iceServers, iceUser, relayOnly }: LineSettings): Promise<Relay[]> {
    if (iceServers.length === 0) return [];
    const credential = (await this.#options.secrets.get(accountOf(id))) ?? '';
    return iceServers.map((url) => ({ url, username: iceUser, credential, only: relayOnly }));
  }
}

function accountOf(line: LineId): string {
  return `ice:${line}`;
}
