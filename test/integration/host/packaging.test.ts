import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inRoot } from '../../../build/paths.ts';
import { readBuilderConfiguration } from '#test/host/packaging-checks.ts';

const LIMIT_MS = 120_000;
let folder = '';
let entries: readonly string[] = [];

/** A stand-in for Electron's files: electron-builder only copies them. Fuses need the real program. */
function fakeElectron(): string {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  copyFileSync(process.platform === 'linux' ? '/bin/true' : process.execPath, join(dist, 'electron'));
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(dist, name), '45.4.1');
  return dist;
}

async function packageApp(): Promise<void> {
  const { electronFuses: _, ...rest } = readBuilderConfiguration(inRoot('electron-builder.yml'));
  const configuration = {
    ...rest,
    electronDist: fakeElectron(),
    directories: { output: join(folder, 'release') },
  };
  const file = join(folder, 'builder.json');
  writeFileSync(file, JSON.stringify({ ...configuration, npmRebuild: false }));
  const cli = inRoot('node_modules/electron-builder/cli.js');
  const args = [cli, '--dir', '--linux', '--publish=never', '--config', file];
  await promisify(execFile)(process.execPath, args, { cwd: inRoot('.') });
  const resources = join(folder, 'release/linux-unpacked/resources');
  entries = listPackage(join(resources, 'app.asar'), { isPack: false });
}

/** The built app is needed; `npm run build` makes it. */
describe.runIf(process.platform === 'linux' && existsSync(inRoot('out/main/index.js')))(
  'the packaged app',
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'packaging-'));
      await packageApp();
    }, LIMIT_MS);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('holds the built app, its manifest and the keychain, and nothing else', () => {
      const tops = new Set(entries.map((entry) => entry.split('/').slice(1, 3).join('/')));
      const allowed =
        /^(out(\/(icons|main|preload|renderer))?|package\.json|node_modules(\/(keytar|@napi-rs))?)$/;
      expect([...tops].filter((top) => !allowed.test(top))).toEqual([]);
      for (const top of ['out/main', 'out/preload', 'out/renderer', 'out/icons', 'node_modules/keytar'])
        expect([...tops]).toContain(top);
    });

    it('has the keychain as real files: a program cannot be loaded from inside an archive', () => {
      const program = entries.find((entry) => entry.endsWith('.node'));
      expect(program).toBeDefined();
      const unpacked = join(folder, 'release/linux-unpacked/resources/app.asar.unpacked');
      expect(existsSync(join(unpacked, program ?? ''))).toBe(true);
      expect(existsSync(join(unpacked, 'node_modules/keytar/index.js'))).toBe(true);
    });

    it('carries no other program, no sources and no maps', () => {
      expect(entries.filter((entry) => /\.(tsx?|map|exe)$|\/bin\//.test(entry))).toEqual([]);
    });
  },
);
