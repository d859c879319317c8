import ElectronStore from 'electron-store';
import { z } from 'zod';

/**
 * The UUID of this installation, made once: PBXs know a returning phone by it (RFC 5626 section 4.1) and replace its
 * former binding instead of adding one.
 */
export function installationId(folder: string, fresh: () => string): string {
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'installation',
    cwd: folder,
    clearInvalidConfig: true,
  });
  const kept = z.uuid().safeParse(store.get('id'));
  if (kept.success) return kept.data;
  const id = fresh();
  store.set('id', id);
  return id;
}
