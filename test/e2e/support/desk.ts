import { readFileSync, existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import type { CallView } from '#shared/domain/call.ts';
import type { DemoScenario, Snapshot } from '#shared/domain/snapshot.ts';
import { launchApp, type LaunchOptions, type RunningApp } from '#test/support/app/launch-app.ts';
import type { OperatingSystem, ShownNotification } from '#test/support/app/operating-system.ts';
import { HistoryPage } from './history-page.ts';
import { LineFormPage } from './line-form-page.ts';
import { PageTrouble } from './page-trouble.ts';
import { PanelPage } from './panel-page.ts';
import { PeoplePage } from './people-page.ts';
import { PopupPage } from './popup-page.ts';

const APP_DIR = join(import.meta.dirname, '../../..');
/** The demo exchange is on loopback, which Chromium leaves out of a call's addresses unless told otherwise. */
const SWITCHES = ['--allow-loopback-in-peer-connection'];
const WORKS_THROUGH = 'CommandOrControl+Alt+';
export const ANSWER_KEY = `${WORKS_THROUGH}A`;
export const HANG_UP_KEY = `${WORKS_THROUGH}H`;
export const SHOW_PANEL_KEY = `${WORKS_THROUGH}P`;

export type DeskOptions = Omit<LaunchOptions, 'appDir'>;

/** An agent's desk: the running app, its surfaces, and the operating system around it. */
export class Desk {
  readonly app: RunningApp;
  readonly panel: PanelPage;
  readonly popup: PopupPage;
  readonly history: HistoryPage;
  readonly people: PeoplePage;
  readonly lineForm: LineFormPage;
  readonly trouble = new PageTrouble();

  private constructor(app: RunningApp, panel: Page, popup: Page) {
    this.app = app;
    this.panel = new PanelPage(panel);
    this.popup = new PopupPage(popup);
    this.history = new HistoryPage(panel);
    this.people = new PeoplePage(panel);
    this.lineForm = new LineFormPage(panel);
    for (const page of app.windows()) this.trouble.watch(page);
    app.playwright.on('window', (page) => this.trouble.watch(page));
  }

  static async open(options: DeskOptions = {}): Promise<Desk> {
    const args = [...SWITCHES, ...(options.args ?? [])];
    const app = await launchApp({ ...options, args, appDir: APP_DIR });
    try {
      const desk = new Desk(app, await app.window('panel.html'), await app.window('popup.html'));
      await expect(desk.panel.page.getByRole('heading').first()).toBeVisible();
      return desk;
    } catch (error) {
      await app.close();
      throw error;
    }
  }

  get os(): OperatingSystem {
    return this.app.os;
  }

  /** From the first start to a demo phone that is reachable. */
  async tryDemo(): Promise<void> {
    await this.panel.tryIt.click();
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await expect(this.panel.agentState('Ready')).toBeVisible({ timeout: 20_000 });
    await expect(this.panel.words('Calls reach you').first()).toBeVisible();
  }

  /** What pages know now, asked through the bridge as they do. */
  snapshot(): Promise<Snapshot> {
    return this.panel.page.evaluate(async () => {
      const reply = await window.hookswitch.command['state:get']();
      if (!reply.ok) throw new Error(reply.problem);
      return reply.value;
    });
  }

  async liveCalls(): Promise<readonly CallView[]> {
    return (await this.snapshot()).calls.filter((call) => call.phase !== 'ended');
  }

  /** Whether the popup's window is on screen. */
  popupShown(): Promise<boolean> {
    return this.#shown('Hookswitch call');
  }

  panelShown(): Promise<boolean> {
    return this.#shown('Hookswitch');
  }

  /** Answers with the global hotkey; pressed again until it counts, because a key that repeats acts once a second. */
  async answerByKey(): Promise<void> {
    await expect(async () => {
      const talking = (calls: readonly CallView[]): number =>
        calls.filter((call) => call.intent === 'answering' || call.phase === 'connected').length;
      await this.os.pressShortcut(ANSWER_KEY);
      expect(talking(await this.liveCalls())).toBeGreaterThan(0);
    }).toPass({ intervals: [1200] });
  }

  /** What a page shows, asked through main: it works also for a page that crashed and was loaded again. */
  pageText(part: string): Promise<string> {
    return this.app.evaluate(async ({ BrowserWindow }, name) => {
      const windows = BrowserWindow.getAllWindows();
      const found = windows.find((each) => each.webContents.getURL().includes(name));
      const text: unknown = await found?.webContents
        .executeJavaScript('document.body.innerText')
        .catch(() => '');
      return String(text);
    }, part);
  }

  /** Notes whether words were ever shown in the panel from now on; some stand there for a moment only. */
  async recordWords(pattern: RegExp): Promise<() => Promise<boolean>> {
    const handle = await this.panel.page.evaluateHandle((source) => {
      const seen = { value: false };
      const look = (): void => {
        seen.value ||= new RegExp(source).test(document.body.innerText);
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      return seen;
    }, pattern.source);
    return () => handle.evaluate((seen) => seen.value);
  }

  /** Notes every connection that main opens from now on; gives the addresses that are not this computer. */
  async watchConnections(): Promise<() => Promise<readonly string[]>> {
    const handle = await this.app.playwright.evaluateHandle(() => {
      const addresses: string[] = [];
      const { subscribe } = process.getBuiltinModule('node:diagnostics_channel');
      subscribe('net.client.socket', (message) => {
        const { socket } = message as { readonly socket: Socket };
        socket.once('connect', () => addresses.push(socket.remoteAddress ?? 'unknown'));
      });
      return addresses;
    });
    return () => handle.evaluate((all) => all.filter((each) => !/^(::ffff:)?127\.|^::1$/.test(each)));
  }

  /** The operating system's file dialog answers with this file from now on; undefined closes it. */
  async chooseFileInDialog(file: string | undefined): Promise<void> {
    await this.app.evaluate(({ dialog }, path) => {
      const filePaths = path === undefined ? [] : [path];
      dialog.showOpenDialog = async () => ({ canceled: path === undefined, filePaths });
    }, file);
  }

  /** The operating system's dialog for saving answers with this file from now on. */
  async saveInDialog(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
  }

  async trayLabels(): Promise<readonly string[]> {
    return (await this.os.trayMenu()).map((item) => item.label);
  }

  async openNotifications(): Promise<readonly ShownNotification[]> {
    return (await this.os.notifications()).filter(({ open }) => open);
  }

  /** The number on the app's icon. */
  badgeCount(): Promise<number> {
    return this.app.evaluate(() => globalThis.hookswitchRecorder.badgeCounts.at(-1) ?? 0);
  }

  async ring(scenario: DemoScenario): Promise<void> {
    const reply = await this.panel.page.evaluate(
      (name) => window.hookswitch.command['demo:play']({ scenario: name }),
      scenario,
    );
    expect(reply).toEqual({ ok: true });
  }

  /** Ends every call and waits until nothing of them is left on any surface. */
  async clear(): Promise<void> {
    await expect(async () => {
      await this.#endCalls();
      expect(await this.liveCalls()).toEqual([]);
      expect((await this.snapshot()).demo?.playing).toBeUndefined();
    }).toPass({ timeout: 20_000 });
    await this.panel.page.reload();
    await expect(this.panel.header).toBeVisible();
    await this.panel.goTo('Calls');
  }

  /** Uncaught errors and failed handlers of main, and what pages complained about. */
  problems(): readonly string[] {
    return [...this.app.errors, ...this.logLines(/ (app\.uncaught|ipc\.failed) /), ...this.trouble.take()];
  }

  logLines(pattern: RegExp): readonly string[] {
    const file = join(this.app.userDataDir, 'logs', 'main.log');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  #endCalls(): Promise<void> {
    return this.panel.page.evaluate(async () => {
      const bridge = window.hookswitch;
      const reply = await bridge.command['state:get']();
      if (!reply.ok) return;
      for (const { id, actions } of reply.value.calls) {
        if (actions.includes('reject')) await bridge.command['call:reject']({ id });
        else if (actions.includes('hang-up')) await bridge.command['call:hang-up']({ id });
      }
    });
  }

  #shown(title: string): Promise<boolean> {
    const part = title === 'Hookswitch' ? 'panel.html' : 'popup.html';
    return this.app.evaluate(({ BrowserWindow }, page) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(page));
      return window?.isVisible() ?? false;
    }, part);
  }
}
