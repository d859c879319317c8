import { createHash } from 'node:crypto';
import { topBranch } from './guard-answer.ts';
import { headerValue } from './message-frame.ts';
import type { FrameHeader } from './message-frame.ts';
import { readCSeq } from './message-rules.ts';
import { splitValues } from './name-addr.ts';

/**
 * Gives a request of an RFC 2543 sender, whose top Via has no branch, the branch under which sip.js keeps its
 * transaction; without it all such requests share one. Made of what RFC 3261 §17.2.3 matches them by, the
 * method left out, so that a repeat, the CANCEL and the ACK find the same transaction.
 */
export function withBranch(headers: readonly FrameHeader[]): readonly FrameHeader[] {
  const index = headers.findIndex(({ name }) => name === 'via');
  const via = headers[index];
  if (via === undefined || topBranch(headers) !== undefined) {
    return headers;
  }
  const number = readCSeq(headerValue(headers, 'cseq'))?.number;
  const identity = [headerValue(headers, 'call-id'), headerValue(headers, 'from'), number, via.value];
  const branch = createHash('sha1').update(identity.join('\n')).digest('hex').slice(0, 20);
  const [top = '', ...others] = splitValues(via.value);
  const value = [`${top};branch=z9hG4bK.${branch}`, ...others].join(', ');
  return headers.with(index, { name: 'via', value });
}
