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

describe('a page on the host', () => {
  it('has the address that the app gave it', () => {
    expect(app.urlOf(panel)).toBe('app://bundle/panel.html');
  });

  it('sees neither Node nor the host', async () => {
    const seen = await panel.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
      Object.keys(globalThis).filter((name) => /electron|host|__r/i.test(name)).length,
    ]);
    expect(seen).toEqual(['undefined', 'undefined', 0]);
  });

  it('has a sandboxed preload', async () => {
    expect(await panel.evaluate(() => globalThis.fixtureBridge.sandboxed)).toBe(true);
  });

  it('gets a frozen copy of what the preload exposes', async () => {
    const frozen = await panel.evaluate(() => Object.isFrozen(globalThis.fixtureBridge.nested.list));
    expect(frozen).toBe(true);
  });

  it('calls functions of the preload, whose errors keep their message', async () => {
    const results = await panel.evaluate(() => {
      try {
        return globalThis.fixtureBridge.throwError();
      } catch (error) {
        return [globalThis.fixtureBridge.add(2, 3), error instanceof Error && error.message];
      }
    });
    expect(results).toEqual([5, 'thrown in the preload']);
  });

  it('may hand functions to the preload', async () => {
    expect(await panel.evaluate(() => globalThis.fixtureBridge.callBack(async (value) => value * 2))).toBe(
      41,
    );
  });

  it('shows main its true address', async () => {
    expect(await panel.evaluate(() => globalThis.fixtureBridge.whoami())).toBe('app://bundle/panel.html');
  });

  it('sends and receives whatever can be cloned', async () => {
    const kinds = await panel.evaluate(async () => {
      const sent = {
        date: new Date(5),
        map: new Map([['key', new Set([1])]]),
        bytes: new Uint8Array([1, 250]),
      };
      const back = (await globalThis.fixtureBridge.echo({
        ...sent,
        big: 10n,
        nothing: undefined,
      })) as typeof sent;
      return [back.date.getTime(), back.map.get('key')?.has(1), [...back.bytes], 'nothing' in back];
    });
    expect(kinds).toEqual([5, true, [1, 250], true]);
  });

  it('cannot send what cannot be cloned', async () => {
    const message = await panel.evaluate(() =>
      globalThis.fixtureBridge.echo(() => 1).then(String, (error: Error) => error.message),
    );
    expect(message).toContain('could not be cloned');
  });

  it('learns that a handler in main failed', async () => {
    const message = await panel.evaluate(() =>
      globalThis.fixtureBridge.fail().then(String, (error: Error) => error.message),
    );
    expect(message).toBe("Error invoking remote method 'fail': TypeError: refused by main");
  });

  it('runs no inline script, as its headers demand', async () => {
    const ran = await panel.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      return 'inlineRan' in globalThis;
    });
    expect(ran).toBe(false);
  });

  it('reaches no other origin, as its headers demand', async () => {
    const violation = await panel.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) =>
            resolve(`${event.effectiveDirective} ${event.disposition}`),
          );
          fetch('https://example.com/').catch(() => undefined);
        }),
    );
    expect(violation).toBe('connect-src enforce');
  });

  it('leads links to the default browser instead of a window', async () => {
    await panel.click('#outside');
    await expect.poll(() => app.os.openedUrls()).toEqual(['https://example.com/docs']);
    expect(app.windows()).toHaveLength(3);
  });

  it('cannot leave its address when the app forbids it', async () => {
    await panel.click('#away');
    await expect.poll(() => logOf(app)).toContain('will-navigate https://example.com/away');
    expect(app.urlOf(panel)).toBe('app://bundle/panel.html');
  });

  it('follows the theme that the app chooses', async () => {
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark';
    });
    const isDark = () => panel.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(isDark).toBe(true);
  });
});

describe('the hidden media page on the host', () => {
  it('sends and receives audio', async () => {
    const media = await app.window('media.html');
    expect(await media.evaluate(() => globalThis.fixtureLoop())).toEqual({
      state: 'connected',
      flowing: true,
    });
    expect(await logOf(app)).toContain('asked media app://bundle/media.html');
  });

  it('gets no microphone when the app refuses it, and gets it when the app allows it again', async () => {
    const media = await app.window('media.html');
    const open = () =>
      media.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'open',
          (error: Error) => error.name,
        ),
      );
    await app.evaluate(() => globalThis.fixture.allowMicrophone(false));
    expect(await open()).toBe('NotAllowedError');
    await app.evaluate(() => globalThis.fixture.allowMicrophone(true));
    expect(await open()).toBe('open');
  });
});

describe('main, after all this', () => {
  it('has had no error', () => {
    expect(app.errors).toEqual([]);
  });
});
