import type { SecretStore } from '#core/ports/secret-store.ts';

/** Secrets that live as long as the process. */
export class MemorySecrets implements SecretStore {
  readonly #secrets = new Map<string, string>();

  async get(account: string): Promise<string | undefined> {
    return this.#secrets.get(account);
  }

  async set(account: string, secret: string): Promise<'memory'> {
    this.#secrets.set(account, secret);
    return 'memory';
  }

  async delete(account: string): Promise<void> {
    this.#secrets.delete(account);
  }
}
