import { createHash, randomBytes } from 'node:crypto';
import { splitValues } from './name-addr.ts';
import { headerValue, headerValues } from './message-frame.ts';
import type { FrameHeader } from './message-frame.ts';

/** Why a request goes no further: the status its sender gets (RFC 3261 §21) and the headers due with it. */
export interface Refusal {
  readonly status: number;
  readonly phrase: string;
  readonly reason: string;
  readonly headers?: readonly string[];
}

const SENT_BY =
  /^SIP[ \t]*\/[ \t]*[\w.]+[ \t]*\/[ \t]*[A-Za-z0-9\-_.]+[ \t]+(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9])/i;
const ECHO_LIMIT = 4096;
const salt = randomBytes(8);

/** Whether the sender's Via says enough to send an answer back (RFC 3261 §18.2.2). */
export function hasUsableVia(headers: readonly FrameHeader[]): boolean {
  const via = headerValue(headers, 'via');
  return via !== undefined && SENT_BY.test(via);
}

/** The branch of the topmost Via value, which names the transaction (RFC 3261 §17.2.3). */
export function topBranch(headers: readonly FrameHeader[]): string | undefined {
  const via = splitValues(headerValue(headers, 'via') ?? '')[0] ?? '';
  return /;[ \t]*branch[ \t]*=[ \t]*([^;,\s]+)/i.exec(via)?.[1];
}

/**
 * Builds the response to a request that sip.js never sees (RFC 3261 §8.2.6): Via, From, Call-ID and CSeq as
 * they came, To with a tag that is the same for a repeat of the request (§8.2.7). Headers that are missing
 * in the request are missing here.
 */
export function buildAnswer(headers: readonly FrameHeader[], refusal: Refusal): string {
  const lines = [`SIP/2.0 ${refusal.status} ${refusal.phrase}`];
  for (const via of headerValues(headers, 'via')) {
    lines.push(`Via: ${via.slice(0, ECHO_LIMIT)}`);
  }
  lines.push(...copied(headers, 'from', 'From'));
  const to = headerValue(headers, 'to');
  if (to !== undefined) {
    lines.push(`To: ${withTag(to.slice(0, ECHO_LIMIT), headers)}`);
  }
  lines.push(...copied(headers, 'call-id', 'Call-ID'), ...copied(headers, 'cseq', 'CSeq'));
  lines.push(...(refusal.headers ?? []), 'Content-Length: 0', '', '');
  return lines.join('\r\n');
}

function copied(headers: readonly FrameHeader[], name: string, spelled: string): readonly string[] {
  const value = headerValue(headers, name);
  return value === undefined ? [] : [`${spelled}: ${value.slice(0, ECHO_LIMIT)}`];
}

function withTag(to: string, headers: readonly FrameHeader[]): string {
  const afterUri = to.slice(to.lastIndexOf('>') + 1);
  if (/;[ \t]*tag[ \t]*=/i.test(afterUri)) {
    return to;
  }
  const request = `${topBranch(headers)} ${headerValue(headers, 'call-id')} ${headerValue(headers, 'cseq')}`;
  return `${to};tag=${createHash('sha1').update(salt).update(request).digest('hex').slice(0, 12)}`;
}
