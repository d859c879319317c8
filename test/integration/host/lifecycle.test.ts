import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inRoot } from '../../../build/paths.ts';
import { packAndUnpack } from '#test/host/packaging-checks.ts';
import type { LaunchOptions, RunningApp } from '#test/support/app/launch-app.ts';
import { launchFixture, logOf } from './fixture-app.ts';

const running: RunningApp[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(options: Partial<LaunchOptions> = {}): Promise<RunningApp> {
  const app = await launchFixture(options);
  running.push(app);
  const panel = await app.window('panel.html');
  await panel.getByText('ready').waitFor();
  return app;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-test-'));
  folders.push(folder);
  return folder;
}

/** Processes whose command line contains `text`. */
function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(pid).includes(text));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

describe('an app on the host', () => {
  it('hears of a crashed page and can load it again', async () => {
    const app = await start();
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => logOf(app)).toContain('gone crashed');
    const loads = async () => (await logOf(app)).filter((line) => line === 'did-finish-load').length;
    await expect.poll(loads, { timeout: 5000 }).toBe(2);
    const answer: unknown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('fixtureBridge.echo(7)'),
    );
    expect(answer).toBe(7);
  });

  it('hands the arguments of a second start to the first', async () => {
    const app = await start();
    expect(await app.secondInstance(['fixture:dial'])).toBe(0);
    await expect.poll(() => logOf(app)).toContain('second fixture:dial');
    const panel = await app.window('panel.html');
    await panel.getByText('fixture:dial').waitFor();
  });

  it('keeps what pages stored over a restart', async () => {
    const userDataDir = temporaryFolder();
    const first = await start({ userDataDir });
    await (await first.window('panel.html')).evaluate(() => localStorage.setItem('kept', 'yes'));
    await first.close();
    const second = await start({ userDataDir });
    expect(await (await second.window('panel.html')).evaluate(() => localStorage.getItem('kept'))).toBe(
      'yes',
    );
  });

  it('starts again after it was killed', async () => {
    const userDataDir = temporaryFolder();
    const first = await start({ userDataDir });
    await first.kill();
    const second = await start({ userDataDir });
    expect(await second.evaluate(({ app }) => app.getVersion())).toBe('1.2.3');
  });

  it('leaves no process behind when it is killed', async () => {
    const app = await start();
    expect(processesWith(app.userDataDir)).not.toEqual([]);
    await app.kill();
    await expect.poll(() => processesWith(app.userDataDir), { timeout: 2000 }).toEqual([]);
  });

  it('leaves no process behind when the test run that drives it is killed', async () => {
    const userDataDir = temporaryFolder();
    const script = inRoot('test/host/launch-and-wait.ts');
    const run = spawn(process.execPath, [script, userDataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(run.stdout, 'data');
    run.kill('SIGKILL');
    await expect.poll(() => processesWith(userDataDir), { timeout: 2000 }).toEqual([]);
  });

  it('runs from what was packed into an asar', async () => {
    const packed = await packAndUnpack(inRoot('test/host/fixture-app'), temporaryFolder());
    expect(packed.entries).toContain('/preload/index.cjs');
    const app = await start({ appDir: packed.folder });
    expect(await app.evaluate(({ app: electronApp }) => electronApp.getName())).toBe('Host Fixture');
  });

  it('fails with the name of what went wrong when its main throws', async () => {
    const app = await start();
    await app.evaluate(() => {
      setImmediate(() => {
        throw new Error('main is broken');
      });
    });
    await expect.poll(() => app.errors.join()).toContain('main is broken');
  });
});
