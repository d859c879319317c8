import type { MessageGate } from './message-gate.ts';

/** Settings of one WebSocket transport. Durations in milliseconds. */
export interface WebSocketOptions {
  /** `wss://host[:port][/path]` or `ws://…`. */
  readonly server: string;
  /** Both guards; every message goes through it. */
  readonly gate: MessageGate;
  /** PEM of the only authority to trust, for servers with a certificate of their own. */
  readonly ca?: string;
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

type Defaulted = 'maxFrameBytes' | 'connectTimeoutMs' | 'pingEveryMs' | 'pongWithinMs' | 'now';

/** The options with every default filled in. */
export type WebSocketSettings = WebSocketOptions & Required<Pick<WebSocketOptions, Defaulted>>;

/** A dead server is noticed within 9 s: the pace of the pings plus the deadline of the pong. */
export const WEB_SOCKET_DEFAULTS: Required<Pick<WebSocketOptions, Defaulted>> = {
  maxFrameBytes: 256 * 1024,
  connectTimeoutMs: 5000,
  pingEveryMs: 5000,
  pongWithinMs: 4000,
  now: () => performance.now(),
};
