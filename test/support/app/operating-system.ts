import type { ElectronApplication } from '@playwright/test';

/** What `recorder.cjs` keeps in the main process. */
export type Recorder = {
  openedUrls: readonly string[];
  readonly shortcuts: Map<string, () => void>;
  readonly conflicts: Set<string>;
  notifications: readonly { readonly notification: Electron.Notification; readonly open: boolean }[];
  readonly trays: readonly {
    readonly tray: Electron.Tray;
    readonly toolTip: string;
    readonly menu: Electron.Menu | null;
  }[];
  readonly loginItems: readonly Electron.Settings[];
  readonly protocols: readonly string[];
  readonly badgeCounts: readonly number[];
};

declare global {
  var hookswitchRecorder: Recorder;
}

export type ShownNotification = { readonly title: string; readonly body: string; readonly open: boolean };

export type TrayMenuItem = {
  readonly label: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly checked: boolean;
};

/** A person and an operating system around the app: reads the recorder, and acts through public API. */
export class OperatingSystem {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** Addresses the app asked the default browser to open, oldest first. */
  openedUrls(): Promise<readonly string[]> {
    return this.#app.evaluate(() => [...globalThis.hookswitchRecorder.openedUrls]);
  }

  /** Accelerators registered now. */
  shortcuts(): Promise<readonly string[]> {
    return this.#app.evaluate(() => [...globalThis.hookswitchRecorder.shortcuts.keys()]);
  }

  async pressShortcut(accelerator: string): Promise<number> {
    return this.#app.evaluate((_electron, key) => {
      const callback = globalThis.hookswitchRecorder.shortcuts.get(key);
      if (!callback) throw new Error(`not registered: ${key}`);
      const at = performance.timeOrigin + performance.now();
      callback();
      return at;
    }, accelerator);
  }

  /** From now on another program holds this shortcut: registering it fails. */
  async occupyShortcut(accelerator: string): Promise<void> {
    await this.#app.evaluate((_electron, key) => {
      globalThis.hookswitchRecorder.conflicts.add(key);
    }, accelerator);
  }

  /** Drops what was noted of notifications that are over and of pages that were opened; else it grows with every call. */
  async forgetPast(): Promise<void> {
    await this.#app.evaluate(() => {
      const recorder = globalThis.hookswitchRecorder;
      recorder.notifications = recorder.notifications.filter((entry) => entry.open);
      recorder.openedUrls = [];
    });
  }

  notifications(): Promise<readonly ShownNotification[]> {
    return this.#app.evaluate(() =>
      globalThis.hookswitchRecorder.notifications.map(({ notification, open }) => ({
        title: notification.title,
        body: notification.body,
        open,
      })),
    );
  }

  async clickNotification(index: number): Promise<void> {
    await this.#app.evaluate((_electron, position) => {
      globalThis.hookswitchRecorder.notifications.at(position)?.notification.emit('click', {});
    }, index);
  }

  async pressNotificationAction(index: number, actionIndex: number): Promise<void> {
    await this.#app.evaluate(
      (_electron, [position, action]) => {
        const shown = globalThis.hookswitchRecorder.notifications.at(position)?.notification;
        shown?.emit('action', { actionIndex: action }, action);
      },
      [index, actionIndex] as const,
    );
  }

  trayToolTip(): Promise<string | null> {
    return this.#app.evaluate(() => globalThis.hookswitchRecorder.trays.at(-1)?.toolTip ?? null);
  }

  trayMenu(): Promise<readonly TrayMenuItem[]> {
    return this.#app.evaluate(() =>
      (globalThis.hookswitchRecorder.trays.at(-1)?.menu?.items ?? []).map((item) => ({
        label: item.label,
        type: item.type,
        enabled: item.enabled,
        checked: item.checked,
      })),
    );
  }

  async clickTray(): Promise<void> {
    await this.#app.evaluate(() => {
      globalThis.hookswitchRecorder.trays.at(-1)?.tray.emit('click', {}, {}, {});
    });
  }

  /** Clicks an entry by its label, also inside submenus. */
  async clickTrayItem(label: string): Promise<void> {
    await this.#app.evaluate((_electron, wanted) => {
      const find = (items: readonly Electron.MenuItem[]): Electron.MenuItem | undefined => {
        for (const item of items) {
          const found = item.label === wanted ? item : find(item.submenu?.items ?? []);
          if (found) return found;
        }
        return undefined;
      };
      const item = find(globalThis.hookswitchRecorder.trays.at(-1)?.menu?.items ?? []);
      if (!item) throw new Error(`no tray item: ${wanted}`);
      (item.click as () => void)();
    }, label);
  }

  async power(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): Promise<void> {
    await this.#app.evaluate(({ powerMonitor }, name) => {
      (powerMonitor as NodeJS.EventEmitter).emit(name);
    }, event);
  }
}
