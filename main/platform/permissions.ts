import type { Session } from 'electron';

import { pageOfUrl, type Page } from './page-address.ts';

/**
 * What the media page may use: the microphone, the choice of a loudspeaker, and WebRTC paths into the local network,
 * where most PBXs live. Everything else is denied to every page.
 */
const MEDIA_PERMISSIONS: readonly string[] = [
  'media',
  'speaker-selection',
  'local-network-access',
  'local-network',
  'loopback-network',
];

/** The demo callers' page never gets the microphone, but needs real host candidates as well. */
const CHECKED: readonly Page[] = ['media', 'caller'];
const REQUESTED: readonly Page[] = ['media'];

/**
 * Denies all permissions but those of our own media page. Both handlers are needed: the check handler answers
 * `enumerateDevices` and decides whether ICE shows real host candidates, the request handler answers `getUserMedia`.
 * Nor does any page download a file or get at a device of its own choice.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const url = details.requestingUrl ?? contents?.getURL() ?? '';
    const types = details.mediaType === undefined ? [] : [details.mediaType];
    return isAllowed(CHECKED, url, { permission, types });
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    callback(isAllowed(REQUESTED, details.requestingUrl, { permission, types }));
  });
  session.setDevicePermissionHandler(() => false);
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
