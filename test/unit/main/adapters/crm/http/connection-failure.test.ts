import { describe, expect, it } from 'vitest';

import { connectionFailure } from '#adapters/crm/http/connection-failure.ts';

const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('a connection to a CRM that failed', () => {
  it.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'ERR_NAME_NOT_RESOLVED',
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_TUNNEL_CONNECTION_FAILED',
    'ERR_INTERNET_DISCONNECTED',
    'ERR_CERT_AUTHORITY_INVALID',
    'ERR_CERT_DATE_INVALID',
  ])('was never made: %s', (code) => {
    expect(connectionFailure(failed(code), false)).toEqual({ problem: 'not-reachable', detail: code });
  });

  it.each(['ECONNRESET', 'ERR_CONNECTION_RESET', 'ERR_EMPTY_RESPONSE', 'ERR_NETWORK_CHANGED', 'ERR_FAILED'])(
    'may have carried the request: %s',
    (code) => {
      expect(connectionFailure(failed(code), false)).toEqual({ problem: 'no-answer', detail: code });
    },
  );

  it('was given up', () => {
    expect(connectionFailure(new DOMException('late', 'TimeoutError'), true)).toMatchObject({
      detail: 'timeout',
    });
  });
});
