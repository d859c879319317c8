import type { Logger } from '#core/ports/logger.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';

import { MemorySecrets } from './memory-secrets.ts';

/** The part of keytar that is used; `keytar/keytar.js` offers it. */
export interface Keyring {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, secret: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface KeyringSecretsOptions {
  readonly keyring: Keyring;
  readonly logger: Logger;
}

const SERVICE = 'Hookswitch';

/**
 * Secrets in the OS keychain. Where the OS has none, or it is locked and stays so, a secret is kept for this run only,
 * and `set` says so: it never goes to disk in the clear. A secret kept in memory wins, being the newer one.
 */
export class KeyringSecrets implements SecretStore {
  readonly #keyring: Keyring;
  readonly #logger: Logger;
  readonly #memory = new MemorySecrets();

  constructor(options: KeyringSecretsOptions) {
    this.#keyring = options.keyring;
    this.#logger = options.logger;
  }

  async get(account: string): Promise<string | undefined> {
    const held = await this.#memory.get(account);
    if (held !== undefined) return held;
    try {
      return (await this.#keyring.getPassword(SERVICE, account)) ?? undefined;
    } catch (error) {
      this.#report('read', error);
      return undefined;
    }
  }

  async set(account: string, secret: string): Promise<'keychain' | 'memory'> {
    try {
      await this.#keyring.setPassword(SERVICE, account, secret);
      await this.#memory.delete(account);
      return 'keychain';
    } catch (error) {
      this.#report('write', error);
      return this.#memory.set(account, secret);
    }
  }

  async delete(account: string): Promise<void> {
    await this.#memory.delete(account);
    try {
      await this.#keyring.deletePassword(SERVICE, account);
    } catch (error) {
      this.#report('delete', error);
    }
  }

  #report(action: string, error: unknown): void {
    this.#logger.warn('secrets.keychain-failed', { action, error: String(error) });
  }
}
