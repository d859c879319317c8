import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { Page } from '@playwright/test';

import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { TimelineMark } from '#shared/domain/timeline.ts';
import type { CommandInput } from '#shared/ipc/contract.ts';
import { REPEAT_MS } from '#core/hotkeys/hotkey-guard.ts';
import { LAB } from '#test/lab/asterisk.ts';
import { launchApp, type RunningApp } from '#test/support/app/launch-app.ts';

import { MediaProbe } from './media-probe.ts';
import { labLineSettings, writePbxProfile, type PbxProfileOptions } from './pbx-profile.ts';

export interface PbxAppOptions extends PbxProfileOptions {
  readonly password?: string;
  /** Kept after `close` and not written to when given. */
  readonly folder?: string;
}

export const ANSWER_KEY = 'CommandOrControl+Alt+A';
export const HANG_UP_KEY = 'CommandOrControl+Alt+H';

const ROOT = join(import.meta.dirname, '../../..');
const POLL_MS = 20;
/** Far more than the slowest machine takes for one question. */
const SNAPSHOT_WITHIN_MS = 10_000;
/** No keychain: a test must not write into that of whoever runs it. */
const ENVIRONMENT = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
/** The lab is on loopback, which Chromium leaves out of ICE; a switch of the tests, never of the app. */
const SWITCHES = ['--allow-loopback-in-peer-connection'];

/** The whole app as an agent at the lab's Asterisk has it. */
export class PbxApp {
  readonly app: RunningApp;
  readonly panel: Page;
  readonly media: MediaProbe;
  readonly folder: string;
  readonly #ownsFolder: boolean;
  #pressedAt = 0;

  private constructor(parts: { app: RunningApp; panel: Page; media: MediaProbe; ownsFolder: boolean }) {
    this.app = parts.app;
    this.panel = parts.panel;
    this.media = parts.media;
    this.folder = parts.app.userDataDir;
    this.#ownsFolder = parts.ownsFolder;
  }

  /** Starts the app on a profile with a line and gives it the password, as the agent would in the form. */
  static async start(options: PbxAppOptions = {}): Promise<PbxApp> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'hookswitch-pbx-'));
    if (options.folder === undefined) writePbxProfile(folder, options);
    const started = await PbxApp.open(folder, options.folder === undefined);
    await started.connect(options);
    return started;
  }

  /** Starts the app on a folder as it is. */
  static async open(folder: string, ownsFolder = false): Promise<PbxApp> {
    const app = await launchApp({ appDir: ROOT, args: SWITCHES, env: ENVIRONMENT, userDataDir: folder });
    const panel = await app.window('panel.html');
    await panel.locator('#root > *').first().waitFor();
    return new PbxApp({ app, panel, media: await MediaProbe.attach(app), ownsFolder });
  }

  /** Saves the line with its password. */
  async connect({ password = LAB.agentPassword, ...line }: PbxAppOptions = {}): Promise<void> {
    const saved = await this.panel.evaluate((input) => window.hookswitch.command['setup:save-line'](input), {
      line: labLineSettings(line),
      password,
    });
    if (!saved.ok) throw new Error(`the line was not saved: ${saved.problem}`);
  }

  /** Changes how the agent works, as the settings do; what is not named takes its default. */
  async works(agent: CommandInput<'settings:update'>['agent']): Promise<void> {
    await this.change({ agent });
  }

  async change(settings: CommandInput<'settings:update'>): Promise<void> {
    const saved = await this.panel.evaluate(
      (input) => window.hookswitch.command['settings:update'](input),
      settings,
    );
    if (!saved.ok) throw new Error(`the settings were not saved: ${saved.problem}`);
  }

  async settings(): Promise<Settings> {
    const reply = await this.panel.evaluate(() => window.hookswitch.command['settings:get']());
    if (!reply.ok) throw new Error('the settings were not read');
    return reply.value;
  }

  /** @throws when the panel does not answer in time, and then whether main did */
  async snapshot(): Promise<Snapshot> {
    const asked = this.panel.evaluate(() => window.hookswitch.command['state:get']());
    const reply = await inTime(asked);
    if (reply === undefined) throw new Error(`the panel gave no state; ${await this.#whoAnswers()}`);
    if (!reply.ok) throw new Error(reply.problem);
    return reply.value;
  }

  /** Whether it is the page, the way between or main that stands still. */
  async #whoAnswers(): Promise<string> {
    const page = this.panel.evaluate(() => 'the page runs');
    const main = this.app.evaluate(() => 'main runs');
    const [pageSays = 'the page does not', mainSays = 'main does not'] = await Promise.all([
      inTime(page),
      inTime(main),
    ]);
    return `${pageSays}, ${mainSays}`;
  }

  /** @throws when the snapshot did not come to fit within the time, with its calls and reachability */
  async until(what: string, fits: (snapshot: Snapshot) => boolean, withinMs = 10_000): Promise<Snapshot> {
    let last: Snapshot | undefined;
    for (const end = Date.now() + withinMs; Date.now() < end; await delay(POLL_MS)) {
      last = await this.snapshot();
      if (fits(last)) return last;
    }
    throw new Error(
      `not ${what}: ${JSON.stringify({ calls: last?.calls, reachability: last?.reachability })}`,
    );
  }

  reachable(withinMs?: number): Promise<Snapshot> {
    return this.until('reachable', ({ reachability }) => reachability.state === 'reachable', withinMs);
  }

  /** The call at the top once it fits. */
  async call(what: string, fits: (call: CallView) => boolean, withinMs?: number): Promise<CallView> {
    const at = await this.until(what, ({ calls }) => calls[0] !== undefined && fits(calls[0]), withinMs);
    const call = at.calls[0];
    if (call === undefined) throw new Error(`no call that is ${what}`);
    return call;
  }

  /** Any call that fits, once there is one. */
  async callThat(what: string, fits: (call: CallView) => boolean, withinMs?: number): Promise<CallView> {
    const { calls } = await this.until(what, (now) => now.calls.some(fits), withinMs);
    const call = calls.find(fits);
    if (call === undefined) throw new Error(`no call that is ${what}`);
    return call;
  }

  ringing(): Promise<CallView> {
    return this.call('ringing', ({ phase }) => phase === 'ringing');
  }

  connected(): Promise<CallView> {
    return this.call('connected', ({ phase }) => phase === 'connected');
  }

  /** Presses a global hotkey, as apart from the press before as it takes not to count as a key held down or a slip. */
  async press(accelerator: string): Promise<void> {
    await delay(Math.max(0, this.#pressedAt + REPEAT_MS - performance.now()));
    await this.app.os.pressShortcut(accelerator);
    this.#pressedAt = performance.now();
  }

  /** When no call is alive any more. */
  async idle(): Promise<void> {
    await this.until('idle', ({ calls }) => calls.every(({ phase }) => phase === 'ended'));
  }

  /** When the call has ended by what `end` does. */
  async nextEnd(callId: string, end: () => Promise<unknown>): Promise<void> {
    await end();
    await this.until('ended', ({ calls }) =>
      calls.every(({ id, phase }) => id !== callId || phase === 'ended'),
    );
  }

  /** The newest row of the history, once its call has ended. */
  async lastEntry(): Promise<HistoryEntry> {
    for (const end = Date.now() + 5000; Date.now() < end; await delay(POLL_MS)) {
      const reply = await this.panel.evaluate(() => window.hookswitch.command['history:list']({ limit: 1 }));
      const entry = reply.ok ? reply.value.entries[0] : undefined;
      if (entry?.result !== undefined) return entry;
    }
    throw new Error('no ended call in the history');
  }

  /** The moments of a call that its timeline keeps so far. */
  async timelineOf(id: CallId): Promise<readonly TimelineMark[]> {
    const reply = await this.panel.evaluate((input) => window.hookswitch.command['history:timeline'](input), {
      id,
    });
    return reply.ok ? reply.value.marks : [];
  }

  /** When the ring of this call has left for a device. */
  async audible(id: CallId): Promise<void> {
    for (const end = Date.now() + 5000; Date.now() < end; await delay(POLL_MS)) {
      if ((await this.timelineOf(id)).some(({ name }) => name === 'ring-audible')) return;
    }
    throw new Error('the ring was never audible');
  }

  /** Times of the marks of a call in main, in epoch milliseconds. */
  async marksOf(callId: string): Promise<ReadonlyMap<string, number>> {
    const marks = await this.app.evaluate((_electron, prefix) => {
      return performance
        .getEntriesByType('mark')
        .filter(({ name }) => name.startsWith(prefix))
        .map(
          ({ name, startTime }) => [name.slice(prefix.length), performance.timeOrigin + startTime] as const,
        );
    }, `call:${callId}:`);
    return new Map(marks);
  }

  /**
   * The next mark of this name, from now on, of whatever call; its time is in epoch milliseconds. Waits inside main, so
   * that a bench does not disturb what it measures.
   */
  nextMark(name: string, withinMs = 10_000): Promise<{ readonly callId: string; readonly at: number }> {
    const input = { name, since: Date.now(), withinMs };
    return this.app.evaluate((_electron, wanted) => {
      return new Promise<{ callId: string; at: number }>((resolve, reject) => {
        const seen = new PerformanceObserver((list) => {
          for (const mark of list.getEntries()) {
            const [, callId = '', ...rest] = mark.name.split(':');
            const at = performance.timeOrigin + mark.startTime;
            if (rest.join(':') !== wanted.name || at < wanted.since) continue;
            clearTimeout(limit);
            seen.disconnect();
            resolve({ callId, at });
          }
        });
        const limit = setTimeout(() => {
          seen.disconnect();
          reject(new Error(`no mark ${wanted.name} within ${wanted.withinMs} ms`));
        }, wanted.withinMs);
        seen.observe({ type: 'mark', buffered: true });
      });
    }, input);
  }

  /** Ends the renderer that carries the audio, as a crash would, and says when, in epoch milliseconds. */
  killMediaPage(): Promise<number> {
    return this.app.evaluate(({ webContents }) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL().includes('media.html'));
      const at = performance.timeOrigin + performance.now();
      page?.forcefullyCrashRenderer();
      return at;
    });
  }

  /** Harmless after a kill. */
  async close(): Promise<void> {
    await this.app.close();
    if (this.#ownsFolder)
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** What was asked for, or undefined when it did not come in time. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  const limit = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => limit.resolve(undefined), SNAPSHOT_WITHIN_MS);
  try {
    return await Promise.race([asked, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
