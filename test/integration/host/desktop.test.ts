import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '#test/support/app/launch-app.ts';
import { launchFixture, logOf } from './fixture-app.ts';

let app: RunningApp;
let panel: Page;

beforeAll(async () => {
  app = await launchFixture();
  panel = await app.window('panel.html');
  await panel.getByText('ready').waitFor();
});

afterAll(() => app.close());

function panelIsVisible(): Promise<boolean | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
}

describe('the desktop around the app', () => {
  it('shows the tray and its menu', async () => {
    expect(await app.os.trayToolTip()).toBe('Host fixture');
    const labels = (await app.os.trayMenu()).map((item) => item.label);
    expect(labels).toEqual(['Show', 'Mute', '', 'Quit']);
  });

  it('toggles a checkbox of the tray menu', async () => {
    await app.os.clickTrayItem('Mute');
    expect(await logOf(app)).toContain('mute true');
  });

  it('hides a window that prevents its closing, and a click on the tray shows it', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await panelIsVisible()).toBe(false);
    await app.os.clickTray();
    expect(await panelIsVisible()).toBe(true);
  });

  it('delivers a global shortcut', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await app.os.pressShortcut('CommandOrControl+Shift+H');
    expect(await panelIsVisible()).toBe(true);
  });

  it('refuses a shortcut that another program holds', async () => {
    await app.os.occupyShortcut('Alt+Z');
    const registered = await app.evaluate(({ globalShortcut }) => globalShortcut.register('Alt+Z', () => {}));
    expect(registered).toBe(false);
    expect(await app.os.shortcuts()).toEqual(['CommandOrControl+Shift+H']);
  });

  it('refuses a shortcut that is none', async () => {
    const outcome = await app.evaluate(({ globalShortcut }) => {
      try {
        return globalShortcut.register('Control+Nonsense', () => {});
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(outcome).toBe(true);
  });

  it('shows a notification and tells the app of a click on it', async () => {
    await panel.evaluate(() => globalThis.fixtureBridge.notify('Anna Berg'));
    expect(await app.os.notifications()).toEqual([{ title: 'Call', body: 'Anna Berg', open: true }]);
    await app.os.clickNotification(0);
    expect(await logOf(app)).toContain('notification click');
  });

  it('tells the app that the machine goes to sleep', async () => {
    await app.os.power('suspend');
    expect(await logOf(app)).toContain('suspend');
  });

  it('gives a window the size it asks for', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 5, y: 6, width: 420, height: 333 });
    });
    await expect.poll(() => panel.evaluate(() => [innerWidth, innerHeight])).toEqual([420, 333]);
  });

  it('holds a window to its minimum width', async () => {
    const width = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setSize(100, 333);
      return window?.getBounds().width;
    });
    expect(width).toBe(340);
  });

  it('keeps what was put on the clipboard', async () => {
    const text = await app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('+49 30 1234');
      return clipboard.readText();
    });
    expect(text).toBe('+49 30 1234');
  });
});

describe('main, after all this', () => {
  it('has had no error', () => {
    expect(app.errors).toEqual([]);
  });
});
