import { ADDRESS_LIST_HEADERS, ONE_VALUE_HEADERS } from './header-names.ts';
import { headerValue } from './message-frame.ts';
import type { FrameHeader, MessageFrame } from './message-frame.ts';
import { splitValues } from './name-addr.ts';

const CSEQ = /^(\d{1,10})[ \t]+(\S+)$/;
const CSEQ_LIMIT = 2 ** 31;
const MANDATORY = ['from', 'to', 'call-id', 'cseq', 'via'] as const;

/** The number and method of a CSeq header, undefined when out of range or malformed (RFC 3261 §8.1.1.5). */
export function readCSeq(value: string | undefined): { number: number; method: string } | undefined {
  const match = CSEQ.exec(value ?? '');
  const number = Number(match?.[1]);
  return match === null || number >= CSEQ_LIMIT ? undefined : { number, method: match[2] ?? '' };
}

/** The first mandatory header that is missing or empty (RFC 3261 §8.1.1). */
export function missingHeader(headers: readonly FrameHeader[]): string | undefined {
  return MANDATORY.find((name) => !headerValue(headers, name));
}

/** The first one-value header that came twice with different values; true repeats are harmless. */
export function conflictingHeader(headers: readonly FrameHeader[]): string | undefined {
  const seen = new Map<string, string>();
  for (const { name, value } of headers) {
    const before = seen.get(name);
    if (ONE_VALUE_HEADERS.has(name) && before !== undefined && before !== value) {
      return name;
    }
    seen.set(name, value);
  }
  return undefined;
}

/** The first address-list header with more than `limit` values; the parser behind is quadratic in them. */
export function crowdedHeader(headers: readonly FrameHeader[], limit: number): string | undefined {
  const counts = new Map<string, number>();
  for (const { name, value } of headers) {
    if (!ADDRESS_LIST_HEADERS.has(name)) {
      continue;
    }
    const count = (counts.get(name) ?? 0) + splitValues(value).length;
    counts.set(name, count);
    if (count > limit) {
      return name;
    }
  }
  return undefined;
}

/** The body cut to its Content-Length, or why it cannot be (RFC 3261 §18.3). */
export type FramedBody =
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'fault'; readonly reason: 'bad-content-length' | 'body-too-short' };

/**
 * Cuts the body to its Content-Length in bytes; without the header the body is the rest of the frame.
 * `latin1` says that each character of the text stands for one byte of a frame that was not UTF-8.
 */
export function frameBody(frame: MessageFrame, encoding: 'utf8' | 'latin1'): FramedBody {
  const declared = headerValue(frame.headers, 'content-length');
  if (declared === undefined) {
    return { kind: 'body', body: frame.body };
  }
  if (!/^\d{1,9}$/.test(declared)) {
    return { kind: 'fault', reason: 'bad-content-length' };
  }
  const wanted = Number(declared);
  const present = Buffer.byteLength(frame.body, encoding);
  if (wanted > present) {
    return { kind: 'fault', reason: 'body-too-short' };
  }
  const body =
    wanted === present ? frame.body : Buffer.from(frame.body, encoding).toString(encoding, 0, wanted);
  return { kind: 'body', body };
}
