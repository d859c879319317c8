import type { ServerResponse } from 'node:http';

/**
 * What goes wrong with one request.
 * - `lost`: the work is done, the connection breaks before the answer
 * - `dropped`: the connection breaks and nothing is done
 * - `half`: the work is done, half of the answer arrives
 * - `html`: a proxy's or a login page instead of the portal, nothing is done
 * - `html-done`: the same, and the work is done
 * - `maintenance`: a page with HTTP 503 that says when to come back, nothing is done
 * - `silent`: nothing ever comes, nothing is done
 */
export type PortalFault =
  | 'lost'
  | 'dropped'
  | 'half'
  | 'html'
  | 'html-done'
  | 'maintenance'
  | 'silent'
  | 'query-limit'
  | 'operating-limit'
  | 'server-error'
  | 'wrong-auth-type'
  | 'invalid-credentials'
  | 'expired';

export const DOES_THE_WORK: readonly PortalFault[] = ['lost', 'half', 'html-done'];

const HTML = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

interface Told {
  readonly status: number;
  readonly code: string;
  readonly words: string;
}

const TOLD: Readonly<Partial<Record<PortalFault, Told>>> = {
  'query-limit': { status: 503, code: 'QUERY_LIMIT_EXCEEDED', words: 'Too many requests' },
  'operating-limit': {
    status: 429,
    code: 'OPERATION_TIME_LIMIT',
    words: 'Method is blocked due to operation time limit.',
  },
  'server-error': { status: 500, code: 'INTERNAL_SERVER_ERROR', words: 'Internal server error' },
  'wrong-auth-type': {
    status: 403,
    code: 'WRONG_AUTH_TYPE',
    words: 'Current authorization type is denied for this method',
  },
  'invalid-credentials': { status: 401, code: 'INVALID_CREDENTIALS', words: 'Invalid request credentials' },
  expired: { status: 401, code: 'expired_token', words: 'The access token provided has expired.' },
};

/** Answers as the fault wants; `answer` is what the portal would have said. */
export function answerFaultily(response: ServerResponse, fault: PortalFault, answer: string): void {
  const told = TOLD[fault];
  if (told !== undefined) {
    const resetAt = Math.floor(Date.now() / 1000) + 120;
    const time = { operating: 480.5, operating_reset_at: resetAt };
    response.writeHead(told.status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ error: told.code, error_description: told.words, time }));
    return;
  }
  if (fault === 'silent') return;
  if (fault === 'maintenance') {
    response.writeHead(503, { 'content-type': 'text/html', 'retry-after': '30' });
    response.end(HTML);
    return;
  }
  if (fault === 'html' || fault === 'html-done') {
    response.writeHead(fault === 'html' ? 502 : 200, { 'content-type': 'text/html' });
    response.end(HTML);
    return;
  }
  if (fault === 'half') {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
    });
    response.write(answer.slice(0, answer.length / 2), () => response.destroy());
    return;
  }
  response.destroy();
}
