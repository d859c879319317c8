import { CrmSecrets } from '#shared/domain/crm-setup.ts';

import type { CrmSecretBox } from '../ports/crm-factory.ts';
import type { SecretStore } from '../ports/secret-store.ts';

function entryOf(id: string): string {
  return `crm:${id}`;
}

/** Secrets that are kept nowhere: of an account that is only tried. */
export function passingSecrets(secrets: CrmSecrets): CrmSecretBox {
  let current = secrets;
  return {
    read: () => current,
    keep: (next) => {
      current = next;
      return Promise.resolve();
    },
  };
}

/** The secrets of accounts: one entry of the keychain each, under `crm:` and the account's id. */
export class CrmSecretsKeeper {
  readonly #store: SecretStore;
  readonly #known = new Map<string, CrmSecrets>();

  constructor(store: SecretStore) {
    this.#store = store;
  }

  /** Reads an entry, to be at hand from then on. */
  async load(id: string): Promise<void> {
    const text = await this.#store.get(entryOf(id));
    if (text !== undefined) this.#known.set(id, readSecrets(text));
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  box(id: string): CrmSecretBox {
    return {
      read: () => this.#known.get(id) ?? {},
      keep: async (secrets) => {
        // An account that was removed meanwhile gets no entry back.
        if (this.#known.has(id)) await this.keep(id, secrets);
      },
    };
  }

  async keep(id: string, secrets: CrmSecrets): Promise<'keychain' | 'memory'> {
    this.#known.set(id, secrets);
    return this.#store.set(entryOf(id), JSON.stringify(secrets));
  }

  async forget(id: string): Promise<void> {
    this.#known.delete(id);
    await this.#store.delete(entryOf(id));
  }
}

/** An entry that is no record is the webhook's address alone, as it was kept while Bitrix24 was the only kind. */
function readSecrets(text: string): CrmSecrets {
  try {
    return CrmSecrets.parse(JSON.parse(text));
  } catch {
    return { webhook: text };
  }
}
