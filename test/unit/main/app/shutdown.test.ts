import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { disposeBeforeQuit, type QuittingApp } from '#app/shutdown.ts';

type Listener = (event: { preventDefault(): void }) => void;

/** An app as Electron's: a quit that nobody holds back ends it, unless a window refuses to close. */
class FakeApp implements QuittingApp {
  ended: 'quit' | 'exit' | undefined;
  windowRefuses = false;
  readonly #listeners: Listener[] = [];

  on(_event: 'before-quit', listener: Listener): void {
    this.#listeners.push(listener);
  }

  quit(): void {
    let held = false;
    for (const listener of this.#listeners) listener({ preventDefault: () => (held = true) });
    if (!held && !this.windowRefuses) this.ended ??= 'quit';
  }

  exit(): void {
    this.ended ??= 'exit';
  }
}

let app: FakeApp;

beforeEach(() => {
  vi.useFakeTimers();
  app = new FakeApp();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a quit', () => {
  it('waits for what runs, and then ends the app', async () => {
    const work = Promise.withResolvers<void>();
    disposeBeforeQuit(app, () => work.promise);
    app.quit();
    await vi.advanceTimersByTimeAsync(1000);
    expect(app.ended).toBeUndefined();
    work.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.ended).toBe('quit');
  });

  it('disposes once, however often it is asked for', async () => {
    let disposals = 0;
    disposeBeforeQuit(app, async () => {
      disposals += 1;
    });
    app.quit();
    app.quit();
    await vi.advanceTimersByTimeAsync(0);
    app.quit();
    expect(disposals).toBe(1);
  });

  it.each<[string, () => Promise<void>]>([
    ['never ends', () => new Promise(() => undefined)],
    ['fails', () => Promise.reject(new Error('socket'))],
    [
      'throws',
      () => {
        throw new Error('bug');
      },
    ],
  ])('ends the app within four seconds when the work before it %s', async (_how, dispose) => {
    disposeBeforeQuit(app, dispose);
    app.quit();
    await vi.advanceTimersByTimeAsync(4000);
    expect(app.ended).toBe('quit');
  });

  it('ends the app within four seconds when a window refuses to close', async () => {
    app.windowRefuses = true;
    disposeBeforeQuit(app, () => Promise.resolve());
    app.quit();
    await vi.advanceTimersByTimeAsync(4000);
    expect(app.ended).toBe('exit');
  });
});
