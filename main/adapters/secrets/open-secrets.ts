import type { Logger } from '#core/ports/logger.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';

import { KeyringSecrets } from './keyring-secrets.ts';
import { MemorySecrets } from './memory-secrets.ts';

/** The OS keychain, or memory alone where its native library cannot even be loaded. */
export async function openSecrets(logger: Logger): Promise<SecretStore> {
  try {
    const keyring = await import('keytar/keytar.js');
    return new KeyringSecrets({ keyring, logger });
  } catch (error) {
    logger.warn('secrets.library-missing', { error: String(error) });
    return new MemorySecrets();
  }
}
