import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { setAutostart } from '#platform/autostart-entry.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-autostart-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'autostart', 'hookswitch.desktop');

describe('starting with the Linux desktop', () => {
  it('is a desktop entry that starts the app hidden', () => {
    setAutostart(folder, true, ['/opt/Hookswitch/hookswitch', '--hidden']);
    expect(readFileSync(file(), 'utf8')).toBe(
      '[Desktop Entry]\nType=Application\nName=Hookswitch\nExec="/opt/Hookswitch/hookswitch" "--hidden"\n' +
        'X-GNOME-Autostart-enabled=true\n',
    );
  });

  it('survives a path that a shell or the entry would read otherwise', () => {
    setAutostart(folder, true, ['/home/a "b" $c/100%/`x`\\y']);
    expect(readFileSync(file(), 'utf8')).toContain('Exec="/home/a \\"b\\" \\$c/100%%/\\`x\\`\\\\y"\n');
  });

  it('is gone when switched off, twice as well as once', () => {
    setAutostart(folder, true, ['/opt/hookswitch']);
    setAutostart(folder, false, []);
    setAutostart(folder, false, []);
    expect(existsSync(file())).toBe(false);
  });
});
