import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';

import { guardNavigation } from '#platform/navigation-guard.ts';

type Guarded = Parameters<typeof guardNavigation>[0];

class FakeContents extends EventEmitter {
  readonly #url: string;
  openHandler: ((details: { url: string }) => unknown) | undefined;

  constructor(url: string) {
    super();
    this.#url = url;
  }

  getURL(): string {
    return this.#url;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
}

function guardedPage(url = 'app://bundle/panel.html'): FakeContents {
  const app = new EventEmitter();
  guardNavigation(app as unknown as Guarded);
  const contents = new FakeContents(url);
  app.emit('web-contents-created', {}, contents);
  return contents;
}

/** Whether the page stays where it is. */
function isStopped(contents: FakeContents, event: string, values: object): boolean {
  let stopped = false;
  contents.emit(event, { ...values, preventDefault: () => (stopped = true) }, {});
  return stopped;
}

describe('a page', () => {
  it.each([
    'https://evil.example/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'tel:112',
    'app://evil/panel.html',
    'app://bundle/media.html',
    'app://bundle/other.html',
    'app:bundle/panel.html',
    '',
  ])('cannot go to %s', (url) => {
    expect(isStopped(guardedPage(), 'will-navigate', { url })).toBe(true);
    expect(isStopped(guardedPage(), 'will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  it('can reload itself', () => {
    const url = 'app://bundle/panel.html';
    expect(isStopped(guardedPage(), 'will-navigate', { url })).toBe(false);
    expect(isStopped(guardedPage(), 'will-frame-navigate', { url, isMainFrame: true })).toBe(false);
  });

  it('cannot have a frame, even of its own address', () => {
    const values = { url: 'app://bundle/panel.html', isMainFrame: false };
    expect(isStopped(guardedPage(), 'will-frame-navigate', values)).toBe(true);
  });

  it('follows no redirect and attaches no webview', () => {
    expect(isStopped(guardedPage(), 'will-redirect', { url: 'app://bundle/panel.html' })).toBe(true);
    expect(isStopped(guardedPage(), 'will-attach-webview', {})).toBe(true);
  });

  it('opens no window', () => {
    expect(guardedPage().openHandler?.({ url: 'app://bundle/panel.html' })).toEqual({ action: 'deny' });
  });
});
