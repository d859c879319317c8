/** What the ingress guard lets through, caps and refuses. */
export interface IngressOptions {
  /** Longest message in UTF-16 units; longer requests are answered 513. */
  readonly maxMessageLength: number;
  readonly maxHeaders: number;
  readonly maxHeaderLength: number;
  /** Together, in the values sip.js parses; its grammar takes up to 3 ms for a hostile KiB, twice. */
  readonly maxParsedLength: number;
  /** Values of each of Contact, Via, Route and the like. */
  readonly maxAddressValues: number;
  /** Requests above it are answered 503, those that end something excepted. */
  readonly maxFramesPerSecond: number;
  /** Frames of any kind above it are dropped unread. */
  readonly maxBurstPerSecond: number;
  /** New calls only; those above are answered 503. */
  readonly maxCallsPerSecond: number;
  /** Option tags that may stand in Require, lower case. */
  readonly supportedExtensions: readonly string[];
  readonly allowedMethods: readonly string[];
  /** Our own contact URI, the target of requests to a `tel:` URI; undefined answers those 416. */
  readonly ownUri: () => string | undefined;
  /** The realm of the line, preferred among several challenges; undefined before it is known. */
  readonly ownRealm: () => string | undefined;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** Caps for one agent's line: far above real traffic, far below what would be felt. */
export const DEFAULT_INGRESS_OPTIONS: IngressOptions = {
  maxMessageLength: 128 * 1024,
  maxHeaders: 200,
  maxHeaderLength: 16 * 1024,
  maxParsedLength: 4 * 1024,
  maxAddressValues: 50,
  maxFramesPerSecond: 200,
  maxBurstPerSecond: 800,
  maxCallsPerSecond: 20,
  supportedExtensions: ['100rel', 'replaces', 'timer'],
  allowedMethods: [
    'ACK',
    'BYE',
    'CANCEL',
    'INFO',
    'INVITE',
    'MESSAGE',
    'NOTIFY',
    'OPTIONS',
    'PRACK',
    'REFER',
    'UPDATE',
  ],
  ownUri: () => undefined,
  ownRealm: () => undefined,
  now: () => performance.now(),
};
