import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const PREFIX = Buffer.from('v10');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
// Fixed on purpose: the host has no keychain, as Electron without one uses a fixed key too.
const key = scryptSync('host', 'host', 32);

/** `safeStorage` with Electron's "basic_text" backend: it obscures, it does not protect. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => true,

  getSelectedStorageBackend: () => 'basic_text' as const,

  encryptString(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([PREFIX, nonce, cipher.getAuthTag(), sealed]);
  },

  decryptString(encrypted: Buffer): string {
    if (!encrypted.subarray(0, PREFIX.length).equals(PREFIX)) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
    const body = encrypted.subarray(PREFIX.length);
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return (
      decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  },
};
