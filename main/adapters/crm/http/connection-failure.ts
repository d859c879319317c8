import type { CrmFailure } from '#core/ports/crm-writer.ts';

/** Codes of Node, undici and Chromium's network stack for a connection that was never made: nothing was sent. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_NAME_RESOLUTION_FAILED',
  'ERR_CONNECTION_REFUSED',
  'ERR_CONNECTION_FAILED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_ADDRESS_INVALID',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_NETWORK_ACCESS_DENIED',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_PROXY_AUTH_UNSUPPORTED',
  'ERR_PROXY_CERTIFICATE_INVALID',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
  'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
]);

/** What an error of `fetch` means: whether the other side can have seen anything. */
export function connectionFailure(error: unknown, isTimeout: boolean): CrmFailure {
  const code = codeOf(error);
  const never = code !== undefined && (NEVER_CONNECTED.has(code) || /CERT|TLS|SELF_SIGNED/.test(code));
  return {
    problem: never ? 'not-reachable' : 'no-answer',
    detail: code ?? (isTimeout ? 'timeout' : 'connection lost'),
  };
}

function codeOf(error: unknown): string | undefined {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : undefined;
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
