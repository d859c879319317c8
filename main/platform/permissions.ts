import type { Session } from 'electron';

import { pageOfUrl } from './page-address.ts';

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

/**
 * Denies all permissions but those of our own media page. Both handlers are needed: the check handler answers
 * `enumerateDevices` and decides whether ICE shows real host candidates, the request handler answers `getUserMedia`.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const url = details.requestingUrl ?? contents?.getURL() ?? '';
    return isAllowed(permission, url, details.mediaType === undefined ? [] : [details.mediaType]);
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    callback(isAllowed(permission, details.requestingUrl, types));
  });
  session.setDevicePermissionHandler(() => false);
}

function isAllowed(permission: string, requestingUrl: string, mediaTypes: readonly string[]): boolean {
  return (
    MEDIA_PERMISSIONS.includes(permission) &&
    pageOfUrl(requestingUrl) === 'media' &&
    !mediaTypes.includes('video')
  );
}
