import { Buffer } from 'node:buffer';

/**
 * What a stream of bytes holds: a whole message, a keep-alive of RFC 5626 §4.4.1 (`ping` wants an answer, `pong` is
 * one), or a fault after which nothing more can be told apart.
 */
export type StreamPart =
  | { readonly kind: 'message'; readonly data: Buffer }
  | { readonly kind: 'ping' | 'pong' }
  | { readonly kind: 'fault'; readonly reason: string };

export interface StreamLimits {
  readonly maxHeadBytes: number;
  readonly maxMessageBytes: number;
}

const CR = 13;
const LF = 10;
const HEAD_END = '\r\n\r\n';
const LENGTH = /^(?:content-length|l)[ \t]*:[ \t]*(.*)$/gim;

/**
 * Cuts a stream into SIP messages by Content-Length (RFC 3261 §18.3), however the bytes were split on the way. A
 * message without the header has no body. A length that cannot be right, two that differ, or a message beyond the
 * limits is a fault: what follows could be anything, so the connection has to end.
 */
export class MessageStream {
  readonly #limits: StreamLimits;
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes of the rest in which no end of a head can begin any more. */
  #searched = 0;
  #broken = false;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  /** Takes what arrived and gives what is complete, in order. Nothing comes after a fault. */
  take(chunk: Buffer): readonly StreamPart[] {
    const parts: StreamPart[] = [];
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (!this.#broken && this.#rest.length > 0) {
      const part = this.#next();
      if (part === undefined) break;
      parts.push(part);
      this.#broken = part.kind === 'fault';
    }
    return parts;
  }

  #next(): StreamPart | undefined {
    if (this.#rest[0] === CR || this.#rest[0] === LF) return this.#keepAlive();
    const { maxHeadBytes, maxMessageBytes } = this.#limits;
    const end = this.#rest.indexOf(HEAD_END, this.#searched);
    if (end < 0) {
      this.#searched = Math.max(0, this.#rest.length - HEAD_END.length);
      return this.#rest.length > maxHeadBytes ? fault('a head without end') : undefined;
    }
    if (end > maxHeadBytes) return fault('a head too long');
    const length = bodyLength(this.#rest.toString('latin1', 0, end));
    if (length === undefined) return fault('no usable Content-Length');
    const total = end + HEAD_END.length + length;
    if (total > maxMessageBytes) return fault('a message too long');
    this.#searched = end;
    return this.#rest.length < total ? undefined : { kind: 'message', data: this.#cut(total) };
  }

  /** Two line ends are a ping, one is a pong, or a stray one before a message (§7.5). */
  #keepAlive(): StreamPart | undefined {
    if (this.#rest.length >= 4 && this.#rest.toString('latin1', 0, 4) === HEAD_END) {
      this.#cut(4);
      return { kind: 'ping' };
    }
    if (this.#rest[0] === LF) this.#cut(1);
    else if (this.#rest.length === 1) return undefined;
    else this.#cut(this.#rest[1] === LF ? 2 : 1);
    return { kind: 'pong' };
  }

  #cut(length: number): Buffer {
    const part = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#searched = 0;
    return part;
  }
}

function bodyLength(head: string): number | undefined {
  const lengths = new Set([...head.matchAll(LENGTH)].map((match) => (match[1] ?? '').trim()));
  if (lengths.size === 0) return 0;
  const [length = ''] = lengths;
  return lengths.size === 1 && /^\d{1,9}$/.test(length) ? Number(length) : undefined;
}

function fault(reason: string): StreamPart {
  return { kind: 'fault', reason };
}
