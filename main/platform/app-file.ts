import { extname, join, normalize, sep } from 'node:path';

import { isAppUrl } from './page-address.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg; codecs=opus',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
};

/** The media type of a file the app may serve; undefined for any other. */
export function contentTypeOf(file: string): string | undefined {
  return TYPES[extname(file)];
}

/** The file a URL names; undefined when it is not ours or climbs out of the root. */
export function fileOf(root: string, url: string): string | undefined {
  if (!isAppUrl(url)) return undefined;
  const path = decode(URL.parse(url)?.pathname ?? '');
  if (path === undefined || path.includes('\0')) return undefined;
  const file = normalize(join(root, path));
  const inside = file.startsWith(root.endsWith(sep) ? root : root + sep);
  return inside && contentTypeOf(file) !== undefined ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
