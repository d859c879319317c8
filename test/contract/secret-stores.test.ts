import { expect, it } from 'vitest';

import { KeyringSecrets, type Keyring } from '#adapters/secrets/keyring-secrets.ts';
import { MemorySecrets } from '#adapters/secrets/memory-secrets.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

import { describeSecretStore } from './secret-store.contract.ts';

/** A keychain that can be locked. */
class FakeKeyring implements Keyring {
  isLocked = false;
  readonly #secrets = new Map<string, string>();

  async getPassword(service: string, account: string): Promise<string | null> {
    this.#check();
    return this.#secrets.get(`${service}/${account}`) ?? null;
  }

  async setPassword(service: string, account: string, secret: string): Promise<void> {
    this.#check();
    this.#secrets.set(`${service}/${account}`, secret);
  }

  async deletePassword(service: string, account: string): Promise<boolean> {
    this.#check();
    return this.#secrets.delete(`${service}/${account}`);
  }

  #check(): void {
    if (this.isLocked) throw new Error('AccessDenied');
  }
}

function keyringSecrets(keyring: Keyring): KeyringSecrets {
  return new KeyringSecrets({ keyring, logger: silentLogger });
}

function lockedKeyring(): FakeKeyring {
  const keyring = new FakeKeyring();
  keyring.isLocked = true;
  return keyring;
}

describeSecretStore('MemorySecrets', () => new MemorySecrets(), 'memory');
describeSecretStore('KeyringSecrets', () => keyringSecrets(new FakeKeyring()), 'keychain');
describeSecretStore('KeyringSecrets without a keychain', () => keyringSecrets(lockedKeyring()), 'memory');

it('prefers the newer secret when the keychain opens again', async () => {
  const keyring = new FakeKeyring();
  const secrets = keyringSecrets(keyring);
  await secrets.set('main', 'old');
  keyring.isLocked = true;
  await secrets.set('main', 'new');
  keyring.isLocked = false;
  expect(await secrets.get('main')).toBe('new');
  expect(await secrets.set('main', 'newest')).toBe('keychain');
  expect(await secrets.get('main')).toBe('newest');
  expect(await keyringSecrets(keyring).get('main')).toBe('newest');
});
