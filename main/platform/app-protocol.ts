import { readFile } from 'node:fs/promises';

import { protocol } from 'electron';

import { contentTypeOf, fileOf } from './app-file.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { APP_SCHEME } from './page-address.ts';

/** Must run before the app is ready: makes `app://` a standard, secure scheme, so that pages may use WebRTC. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built pages from `root`, and nothing outside of it. */
export function serveAppScheme(root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const file = fileOf(root, request.url);
    if (file === undefined) return new Response('Not found', { status: 404 });
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), { headers: headersOf(file) });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}

function headersOf(file: string): Record<string, string> {
  return {
    'content-type': contentTypeOf(file) ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}
