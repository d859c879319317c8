import type { SipRequest, SipResponse } from './sip-message.ts';

/** One attached telephone: a WebSocket connection or a demo caller inside this process. */
export interface SipEndpoint {
  readonly id: string;
  /** Callers inside this process need no registration. */
  readonly trusted: boolean;
  send(message: SipRequest | SipResponse): void;
}

/** Where a request goes: the telephone and the URI that it knows itself by. */
export interface SipTarget {
  readonly endpoint: SipEndpoint;
  readonly uri: string;
}
