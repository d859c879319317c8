import { describe, expect, it } from 'vitest';

import type { SecretStore } from '#core/ports/secret-store.ts';

/** What every `SecretStore` promises. `make` gives an empty one each time. */
export function describeSecretStore(
  name: string,
  make: () => SecretStore,
  kept: 'keychain' | 'memory',
): void {
  describe(`${name} as a secret store`, () => {
    it('gives back what was set last and says where it is kept', async () => {
      const secrets = make();
      expect(await secrets.set('main', 'old')).toBe(kept);
      await secrets.set('main', 'pässword ✓');
      expect(await secrets.get('main')).toBe('pässword ✓');
    });

    it('keeps accounts apart', async () => {
      const secrets = make();
      await secrets.set('one', '1');
      await secrets.set('two', '2');
      await secrets.delete('one');
      expect([await secrets.get('one'), await secrets.get('two')]).toEqual([undefined, '2']);
    });

    it('knows nothing of other accounts, and deletes them without complaint', async () => {
      const secrets = make();
      await secrets.delete('never');
      expect(await secrets.get('never')).toBeUndefined();
    });
  });
}
