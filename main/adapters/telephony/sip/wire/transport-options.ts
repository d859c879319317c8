import type { Endpoint } from './endpoint.ts';
import type { MessageGate } from './message-gate.ts';

/** Settings of one transport. Durations in milliseconds. */
export interface TransportOptions {
  /** Where to connect first, as `readServerAddress` reads it; no bare domain. `use` changes it. */
  readonly server: string;
  /** Both guards; every message goes through it. */
  readonly gate: MessageGate;
  /** PEM of the only authority to trust, for servers with a certificate of their own. */
  readonly ca?: string;
  /** `http://host:port` of the proxy on the way to a host, asked before each connection; none when missing. */
  readonly proxyFor?: ProxyLookup;
  /** Our own address (`sip:user@domain`), for asking a server on a stream whether it lives. */
  readonly aor?: string;
  /** Larger frames end the connection (RFC 6455 close code 1009). */
  readonly maxFrameBytes?: number;
  readonly connectTimeoutMs?: number;
  readonly pingEveryMs?: number;
  readonly pongWithinMs?: number;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** Sees each frame as it came, before any repair. `atMs` is epoch time with fractions. */
  readonly onFrameIn?: (text: string, atMs: number) => void;
  /** Sees each frame as it goes out. Holds credentials: not for logs. */
  readonly onFrameOut?: (text: string, atMs: number) => void;
}

/** Finds the proxy towards a server. */
export type ProxyLookup = (endpoint: Endpoint) => Promise<string | undefined>;

type Defaulted = 'maxFrameBytes' | 'connectTimeoutMs' | 'pingEveryMs' | 'pongWithinMs' | 'now';

/** The options with every default filled in. */
export type TransportSettings = TransportOptions & Required<Pick<TransportOptions, Defaulted>>;

/** A dead server is noticed within 9 s: the pace of the pings plus the deadline of the pong. */
export const TRANSPORT_DEFAULTS: Required<Pick<TransportOptions, Defaulted>> = {
  maxFrameBytes: 256 * 1024,
  connectTimeoutMs: 5000,
  pingEveryMs: 5000,
  pongWithinMs: 4000,
  now: () => performance.now(),
};
