import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Settings } from '#shared/domain/settings.ts';
import type { SettingsStore } from '#core/ports/settings-store.ts';

/** What every `SettingsStore` promises. `make` opens the one in a folder, whose file is `settings.json`. */
export function describeSettingsStore(name: string, make: (folder: string) => SettingsStore): void {
  describe(`${name} as a settings store`, () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'hookswitch-settings-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    it('starts with defaults', () => {
      const store = make(folder);
      expect([store.read(), store.wasReset]).toEqual([Settings.parse({}), undefined]);
    });

    it('gives back what was written, also after a new start', () => {
      const store = make(folder);
      const settings = Settings.parse({
        theme: 'dark',
        pop: { contactUrl: 'https://crm.example/{record-id}' },
      });
      store.write(settings);
      expect([store.read(), make(folder).read()]).toEqual([settings, settings]);
    });

    it('sets an unreadable file aside and says which', () => {
      writeFileSync(join(folder, 'settings.json'), '{"theme": "da');
      const store = make(folder);
      expect(store.read()).toEqual(Settings.parse({}));
      expect(readdirSync(folder)).toContain(store.wasReset);
      expect(readFileSync(join(folder, store.wasReset ?? ''), 'utf8')).toBe('{"theme": "da');
    });

    it.each(['{"version":99,"theme":"dark"}', '[]'])('sets %s aside and never writes over it', (text) => {
      writeFileSync(join(folder, 'settings.json'), text);
      const store = make(folder);
      store.write(store.read());
      expect(store.wasReset).toBeDefined();
      expect(readFileSync(join(folder, store.wasReset ?? ''), 'utf8')).toBe(text);
    });

    it('keeps keys of a newer version through a write', () => {
      const text = '{"version":1,"recording":{"on":true},"pop":{"later":1}}';
      writeFileSync(join(folder, 'settings.json'), text);
      const store = make(folder);
      store.write({ ...store.read(), theme: 'light' });
      expect(make(folder).read()).toMatchObject({
        theme: 'light',
        recording: { on: true },
        pop: { later: 1 },
      });
    });

    it('reads the one line of version 1 and writes it as a list of lines', () => {
      const line = { id: 'desk', label: 'Desk', server: 'wss://pbx.example/ws', user: '1001', country: 'DE' };
      const text = JSON.stringify({ version: 1, mode: 'line', line: { ...line, later: 1 } });
      writeFileSync(join(folder, 'settings.json'), text);
      const store = make(folder);
      store.write({ ...store.read(), theme: 'light' });
      const again = make(folder);
      expect(again.wasReset).toBeUndefined();
      expect(again.read()).toMatchObject({ version: 2, mode: 'line', lines: [{ ...line, later: 1 }] });
    });

    it('refuses settings that it could not read again', () => {
      const store = make(folder);
      const sound = Settings.parse({});
      const broken = { ...sound, ring: { ...sound.ring, volume: 7 } };
      expect(() => store.write(broken)).toThrow();
      expect(make(folder).read()).toEqual(Settings.parse({}));
    });
  });
}
