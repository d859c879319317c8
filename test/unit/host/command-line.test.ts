import { afterEach, describe, expect, it } from 'vitest';
import { parseBootArguments } from '#test/host/boot-arguments.ts';
import { browserSwitches } from '#test/host/chromium/chromium-switches.ts';
import { parseAccelerator } from '#test/host/desktop/accelerator.ts';
import { appSchemes, cspToChromium, fromChromiumUrl, toChromiumUrl } from '#test/host/scheme-urls.ts';

afterEach(() => appSchemes.clear());

describe('the command line of the host', () => {
  it('is read as Electron reads its own', () => {
    const args = ['--inspect=0', '-r', 'recorder.cjs', 'folder', '--user-data-dir=x', 'tel:1'];
    expect(parseBootArguments(args)).toEqual({
      switches: ['--inspect=0'],
      preloadModules: ['recorder.cjs'],
      appDir: 'folder',
      appArguments: ['--user-data-dir=x', 'tel:1'],
    });
  });

  it('hands switches of the app to Chromium, except those that the host owns', () => {
    const appSwitches = ['--allow-loopback-in-peer-connection', '--remote-debugging-port=1', 'tel:1'];
    const all = browserSwitches({ mode: 'headful', profileDir: 'p', fakeMedia: false, appSwitches });
    expect(all).toContain('--allow-loopback-in-peer-connection');
    expect(all).not.toContain('--remote-debugging-port=1');
    expect(all).not.toContain('tel:1');
  });

  it('allows loopback connections only when it is told to', () => {
    const all = browserSwitches({ mode: 'shell', profileDir: 'p', fakeMedia: false, appSwitches: [] });
    expect(all.filter((text) => text.includes('loopback'))).toEqual([]);
  });
});

describe('an address of the app', () => {
  it('is another one for Chromium, and back', () => {
    appSchemes.set('app', { handler: null });
    expect(toChromiumUrl('app://bundle/a.html?b#c')).toBe('https://bundle.app.localhost/a.html?b#c');
    expect(fromChromiumUrl('https://bundle.app.localhost/a.html?b#c')).toBe('app://bundle/a.html?b#c');
  });

  it('stays as it is under a scheme that the app did not register', () => {
    expect(toChromiumUrl('https://example.com/')).toBe('https://example.com/');
    expect(fromChromiumUrl('https://bundle.app.localhost/')).toBe('https://bundle.app.localhost/');
  });

  it('is translated in a content security policy', () => {
    appSchemes.set('app', { handler: null });
    expect(cspToChromium("connect-src 'self' app://bundle; img-src app:")).toBe(
      "connect-src 'self' https://bundle.app.localhost; img-src https://*.app.localhost",
    );
  });
});

describe('an accelerator', () => {
  it.each(['CommandOrControl+Shift+K', 'F12', 'Alt+Plus', 'Control+Alt+Space'])('%s is one', (text) => {
    expect(parseAccelerator(text)).not.toBe(null);
  });

  it.each(['', 'Control+', 'Hyper+K', 'Control+Nonsense'])('"%s" is none', (text) => {
    expect(parseAccelerator(text)).toBe(null);
  });
});
