import type { IncomingMessage } from 'node:http';

import { WebOrigin } from '#shared/domain/local-api.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export const RPC_PATH = '/rpc';
export const DOCUMENT_PATH = '/openrpc.json';

/** Whom a request is for and where it comes from, as far as its head says; `status` is what is answered otherwise. */
export interface Admission {
  readonly path: typeof RPC_PATH | typeof DOCUMENT_PATH;
  /** Missing: no browser page, or one that the browser says the user opened. */
  readonly origin: string | undefined;
}

/** What browsers say of a request that no other site caused (W3C Fetch Metadata). */
const OWN_DOING: readonly (string | undefined)[] = [undefined, 'none', 'same-origin'];

/**
 * Reads the head of a request as an attacker may have written it. The Host must be this machine by one of its two names
 * with our port: with DNS rebinding it is the attacker's. Host and Origin may stand there once. The path is taken as it
 * was written: nothing is decoded, resolved or cut off, so that only the two paths that exist are themselves.
 */
export function checkRequest(
  request: IncomingMessage,
  port: number,
): Result<Admission, 400 | 403 | 404 | 421> {
  const { headers, rawHeaders, url } = request;
  if (count(rawHeaders, 'host') !== 1 || count(rawHeaders, 'origin') > 1) return fail(400);
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) return fail(421);
  const { origin } = headers;
  if (origin === undefined ? !isOwnDoing(headers) : !WebOrigin.safeParse(origin).success) return fail(403);
  if (url !== RPC_PATH && url !== DOCUMENT_PATH) return fail(404);
  return ok({ path: url, origin });
}

/** An image or a script of a page comes without an origin, but not without where it comes from. */
function isOwnDoing(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' ? OWN_DOING.includes(site) : site === undefined;
}

/** RFC 6750 §2.1. Empty, which is nobody's, when there are credentials that are no Bearer token. */
export function bearerToken({ headers }: IncomingMessage): string | undefined {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  return /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1] ?? '';
}

function count(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;
}
