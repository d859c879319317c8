import type { CrmFailure } from '#core/ports/crm-writer.ts';

/** Codes of Node and undici for a connection that was never made: nothing was sent. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
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
