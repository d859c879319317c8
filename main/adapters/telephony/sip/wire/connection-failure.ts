import { ProxyError } from './proxy-tunnel.ts';

/**
 * Why a connection to the phone server failed or ended, in product words. `detail` is the technical text for
 * diagnostics, never shown alone.
 *
 * - `dns` the name is unknown · `refused` nothing listens there · `unreachable` no way to the network or host
 * - `timeout` no answer in time · `tls-untrusted`, `tls-name`, `tls-expired`, `tls-other` the certificate
 * - `not-websocket` an HTTP server answered with `status`, or something that is no WebSocket (status 0)
 * - `subprotocol` a WebSocket server that does not speak SIP (RFC 7118 §4.1)
 * - `proxy` the proxy on the way did not let us through
 * - `closed` the server ended the connection · `ping-timeout` it went silent · `frame-too-large` it sent too much
 */
export type ConnectionFailure =
  | { readonly kind: 'not-websocket'; readonly status: number; readonly detail: string }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string; readonly detail: string }
  | { readonly kind: PlainFailureKind; readonly detail: string };

export type PlainFailureKind =
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'tls-untrusted'
  | 'tls-name'
  | 'tls-expired'
  | 'tls-other'
  | 'subprotocol'
  | 'proxy'
  | 'ping-timeout'
  | 'frame-too-large'
  | 'unreachable';

const KIND_BY_CODE: Readonly<Record<string, PlainFailureKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ESOCKETTIMEDOUT: 'timeout',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  INVALID_CA: 'tls-untrusted',
  PROXY: 'proxy',
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'frame-too-large',
};

const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO$)/;
const NOT_HTTP = /^HPE_/;

/** Names the failure behind an `error` event of the `ws` package or of the socket below it. */
export function failureOfError(error: Error): ConnectionFailure {
  const code = errorCode(error);
  const detail = code === '' || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
  const kind = KIND_BY_CODE[code];
  if (kind !== undefined) {
    return { kind, detail };
  }
  if (TLS_CODE.test(code)) {
    return { kind: 'tls-other', detail };
  }
  if (NOT_HTTP.test(code) || /Invalid (?:Upgrade|Sec-WebSocket-Accept) header/.test(error.message)) {
    return { kind: 'not-websocket', status: 0, detail };
  }
  if (/subprotocol/.test(error.message)) {
    return { kind: 'subprotocol', detail };
  }
  if (/handshake has timed out/.test(error.message)) {
    return { kind: 'timeout', detail };
  }
  if (code === 'ECONNRESET' || code === 'EPIPE' || /socket hang up/.test(error.message)) {
    return { kind: 'closed', code: 1006, reason: '', detail };
  }
  return { kind: 'unreachable', detail };
}

/** Names the failure of a server that answered the upgrade with a plain HTTP status. */
export function failureOfHttpStatus(status: number): ConnectionFailure {
  return { kind: 'not-websocket', status, detail: `HTTP status ${status} instead of a WebSocket` };
}

/** Names the end of an open connection by its WebSocket close code (RFC 6455 §7.4.1). */
export function failureOfClose(code: number, reason: string): ConnectionFailure {
  const detail = `closed with code ${code}${reason === '' ? '' : ` (${reason})`}`;
  return { kind: 'closed', code, reason, detail };
}

function errorCode(error: Error): string {
  if (error instanceof ProxyError) return 'PROXY';
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code: unknown = first instanceof Error && 'code' in first ? first.code : undefined;
  return typeof code === 'string' ? code : '';
}
