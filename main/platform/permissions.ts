import type { Session } from 'electron';

import { isAppUrl, pageOfUrl, type Page } from './page-address.ts';

/**
 * What the media page may use: the microphone, the choice of a loudspeaker, WebRTC paths into the local network, where
 * most PBXs live, and the call keys of a headset. Everything else is denied to every page.
 */
const MEDIA_PERMISSIONS: readonly string[] = [
  'media',
  'speaker-selection',
  'local-network-access',
  'local-network',
  'loopback-network',
  'hid',
];

/** Usage page of telephony devices (USB HID Usage Tables 1.5): call keys of headsets, and no keyboards. */
const TELEPHONY_PAGE = 0x0b;

/** The demo callers' page never gets the microphone, but needs real host candidates as well. */
const CHECKED: readonly Page[] = ['media', 'caller'];
const MEDIA_ONLY: readonly string[] = ['hid'];
const REQUESTED: readonly Page[] = ['media'];

/**
 * Denies all permissions but those of our own media page. Both handlers are needed: the check handler answers
 * `enumerateDevices` and decides whether ICE shows real host candidates, the request handler answers `getUserMedia`.
 * Nor does any page download a file or get at a device of its own choice: headsets are there without asking, for the
 * media page alone.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const url = details.requestingUrl ?? contents?.getURL() ?? '';
    const types = details.mediaType === undefined ? [] : [details.mediaType];
    const pages = MEDIA_ONLY.includes(permission) ? REQUESTED : CHECKED;
    return isAllowed(pages, url, { permission, types });
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    callback(isAllowed(REQUESTED, details.requestingUrl, { permission, types }));
  });
  session.setDevicePermissionHandler(({ deviceType, origin, device }) => {
    if (deviceType !== 'hid' || !isAppUrl(origin) || !('collections' in device)) return false;
    return device.collections.some(({ usagePage }) => usagePage === TELEPHONY_PAGE);
  });
  session.on('will-download', (event) => event.preventDefault());
}

interface Wish {
  readonly permission: string;
  readonly types: readonly string[];
}

function isAllowed(pages: readonly Page[], requestingUrl: string, { permission, types }: Wish): boolean {
  const page = pageOfUrl(requestingUrl);
  const isMediaPage = page !== undefined && pages.includes(page);
  return isMediaPage && MEDIA_PERMISSIONS.includes(permission) && !types.includes('video');
}
