import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Admission } from './check-request.ts';

/** On every answer: nothing here is a page, may be kept, or may be used by another site's page. */
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Answers without a body; the connection ends, so that nothing more of it has to be read. */
export function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...HEADERS, ...headers, Connection: 'close', 'Content-Length': '0' });
  response.end();
}

/** Answers with JSON, or with nothing (RFC 9110 §15.3.5) where no answer is due. */
export function answer(response: ServerResponse, { origin }: Admission, body: string | undefined): void {
  const headers = { ...HEADERS, ...corsOf(origin) };
  if (body === undefined) {
    response.writeHead(204, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/**
 * Says yes to a preflight of an origin that is known. Browsers that ask whether a page may reach into the private network
 * (Private Network Access; Chrome has replaced it by asking the user, Local Network Access) are told so too.
 */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  { origin }: Admission,
): void {
  const asksForNetwork = request.headers['access-control-request-private-network'] === 'true';
  response.writeHead(204, {
    ...HEADERS,
    ...corsOf(origin),
    'Access-Control-Allow-Methods': 'POST, GET',
    'Access-Control-Allow-Headers': 'authorization, content-type',
    'Access-Control-Max-Age': '600',
    ...(asksForNetwork && { 'Access-Control-Allow-Private-Network': 'true' }),
  });
  response.end();
}

function corsOf(origin: string | undefined): Readonly<Record<string, string>> {
  return origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}
