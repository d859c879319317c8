import type { IngressOptions } from './ingress-options.ts';
import type { MessageFrame } from './message-frame.ts';
import { headerValue, headerValues } from './message-frame.ts';
import { conflictingHeader, crowdedHeader, missingHeader, readCSeq } from './message-rules.ts';
import { splitValues } from './name-addr.ts';
import type { StartLine } from './start-line.ts';

type Response = Extract<StartLine, { kind: 'response' }>;

/**
 * Why a response is to be dropped, as RFC 3261 §8.1.3 and §18.1.2 ask: a response cannot be answered, and
 * one that is malformed may not end a call. Undefined means it may go on.
 */
export function refuseResponse(
  { status }: Response,
  { headers, fault }: MessageFrame,
  options: IngressOptions,
): string | undefined {
  if (status < 100 || status > 699) {
    return 'bad-status';
  }
  if (fault !== undefined) {
    return fault;
  }
  const missing = missingHeader(headers);
  if (missing !== undefined) {
    return `missing-${missing}`;
  }
  const conflict = conflictingHeader(headers);
  if (conflict !== undefined) {
    return `conflicting-${conflict}`;
  }
  const crowded = crowdedHeader(headers, options.maxAddressValues);
  if (crowded !== undefined) {
    return `too-many-${crowded}-values`;
  }
  if (readCSeq(headerValue(headers, 'cseq')) === undefined) {
    return 'bad-cseq';
  }
  return headerValues(headers, 'via').flatMap(splitValues).length > 1 ? 'more-than-one-via' : undefined;
}
