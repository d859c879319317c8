/**
 * Secrets of accounts. `kept` says where: the OS keychain, or only the memory of this run when the OS offers none.
 * Never plain text on disk.
 */
export interface SecretStore {
  get(account: string): Promise<string | undefined>;
  set(account: string, secret: string): Promise<'keychain' | 'memory'>;
  delete(account: string): Promise<void>;
}
