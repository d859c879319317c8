import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';

import { restrictPermissions } from '#platform/permissions.ts';

type Session = Parameters<typeof restrictPermissions>[0];
type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Device = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

/** Keeps the handlers, to be asked as Chromium would. */
class FakeSession extends EventEmitter {
  #check: Check | undefined;
  #request: Request | undefined;
  #device: Device | undefined;

  setPermissionCheckHandler(handler: Check): void {
    this.#check = handler;
  }

  setPermissionRequestHandler(handler: Request): void {
    this.#request = handler;
  }

  setDevicePermissionHandler(handler: Device): void {
    this.#device = handler;
  }

  checks(url: string, permission: string, mediaType?: string): boolean | undefined {
    const details = { requestingUrl: url, isMainFrame: true, mediaType };
    return this.#check?.(null, permission as 'media', url, details as Parameters<Check>[3]);
  }

  grants(url: string, permission: string, mediaTypes: readonly string[] = []): boolean {
    let granted = false;
    const details = { requestingUrl: url, isMainFrame: true, mediaTypes };
    const answer = (yes: boolean) => void (granted = yes);
    const contents = {} as Parameters<Request>[0];
    this.#request?.(contents, permission as 'media', answer, details);
    return granted;
  }

  givesDevice(deviceType: 'hid' | 'usb', origin: string, usagePages: readonly number[]): boolean | undefined {
    const device = { collections: usagePages.map((usagePage) => ({ usagePage })) };
    return this.#device?.({ deviceType, origin, device: device as never });
  }
}

const PANEL = 'app://bundle/panel.html';
const POPUP = 'app://bundle/popup.html';
const MEDIA = 'app://bundle/media.html';
const CALLER = 'app://bundle/caller.html';
const TELEPHONY = 0x0b;
const KEYBOARD = 0x01;
const FOREIGN = ['https://evil.example/media.html', 'app://evil/media.html', 'app:media.html', ''];

function restricted(): FakeSession {
  const session = new FakeSession();
  restrictPermissions(session as unknown as Session);
  return session;
}

describe('the microphone', () => {
  it('is for the media page', () => {
    expect(restricted().grants(MEDIA, 'media', ['audio'])).toBe(true);
    expect(restricted().checks(MEDIA, 'media', 'audio')).toBe(true);
  });

  it.each([PANEL, POPUP, CALLER, ...FOREIGN])('is not opened for %s', (url) => {
    expect(restricted().grants(url, 'media', ['audio'])).toBe(false);
  });

  it.each([PANEL, POPUP, ...FOREIGN])('is not even looked at for %s', (url) => {
    expect(restricted().checks(url, 'media', 'audio')).toBe(false);
  });

  it('never comes with a camera', () => {
    expect(restricted().grants(MEDIA, 'media', ['audio', 'video'])).toBe(false);
    expect(restricted().checks(MEDIA, 'media', 'video')).toBe(false);
  });
});

describe('the call keys of a headset', () => {
  it('are for the media page alone, without asking', () => {
    const session = restricted();
    expect(session.checks(MEDIA, 'hid')).toBe(true);
    for (const url of [PANEL, POPUP, CALLER, ...FOREIGN]) expect(session.checks(url, 'hid')).toBe(false);
    expect(session.givesDevice('hid', 'app://bundle/', [KEYBOARD, TELEPHONY])).toBe(true);
  });
});

describe('everything else', () => {
  it.each([
    'geolocation',
    'notifications',
    'clipboard-read',
    'display-capture',
    'midi',
    'usb',
    'serial',
    'openExternal',
    'fullscreen',
    'pointerLock',
    'fileSystem',
    'window-management',
    'unknown',
  ])('%s is denied to every page', (permission) => {
    for (const url of [PANEL, POPUP, MEDIA, CALLER, ...FOREIGN]) {
      expect(restricted().grants(url, permission)).toBe(false);
      expect(restricted().checks(url, permission)).toBe(false);
    }
  });

  it('devices are denied', () => {
    expect(restricted().givesDevice('usb', 'app://bundle/', [TELEPHONY])).toBe(false);
    expect(restricted().givesDevice('hid', 'app://bundle/', [KEYBOARD])).toBe(false);
    expect(restricted().givesDevice('hid', 'https://evil.example/', [TELEPHONY])).toBe(false);
  });

  it('downloads are stopped', () => {
    const session = restricted();
    let stopped = false;
    session.emit('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });
});
