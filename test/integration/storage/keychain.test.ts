import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const PROGRAMS = ['dbus-run-session', 'gnome-keyring-daemon'];
const missing = PROGRAMS.filter((name) => spawnSync(name, ['--version']).error !== undefined);
const ROUND_TRIP = join(import.meta.dirname, 'keychain-round-trip.ts');

/** Runs the round trip in a session bus of its own, beside a daemon when the script starts one. */
function inSession(script: string): unknown {
  const home = mkdtempSync(join(tmpdir(), 'hookswitch-keys-'));
  const env = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: home,
    NODE: process.execPath,
  };
  const run = spawnSync('dbus-run-session', ['--', 'sh', '-c', `${script} "$NODE" "$0"`, ROUND_TRIP], {
    env,
    encoding: 'utf8',
    timeout: 25_000,
  });
  rmSync(home, { recursive: true, force: true });
  try {
    return JSON.parse(run.stdout);
  } catch {
    return { status: run.status, stdout: run.stdout, stderr: run.stderr };
  }
}

if (missing.length > 0)
  process.stdout.write(`Keychain tests skipped, not installed: ${missing.join(', ')}\n`);

describe.skipIf(missing.length > 0)('the keychain of the desktop', () => {
  it('keeps secrets in a real Secret Service', () => {
    const unlocked = 'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;';
    expect(inSession(unlocked)).toEqual({ kept: 'keychain', read: 'pässword', deleted: 'gone' });
  });

  it('keeps secrets in memory only where no service answers', () => {
    expect(inSession('')).toMatchObject({ kept: 'memory' });
  });
});
