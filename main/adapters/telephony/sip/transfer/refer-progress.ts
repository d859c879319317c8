import type { TransferFailure } from '#shared/domain/transfer.ts';

export interface ReferProgress {
  /** Status of the request that the PBX sent to the target; 0 when the body says none. */
  readonly status: number;
  /** The PBX will tell no more of this transfer. */
  readonly isLast: boolean;
}

/** Reads what a NOTIFY of a REFER says: a piece of a SIP answer in its body (RFC 3515 section 2.4.5, RFC 3420). */
export function readReferProgress(body: string, subscriptionState: string): ReferProgress {
  const status = Number(/^\s*SIP\/2\.0\s+([1-6]\d\d)\b/i.exec(body)?.[1] ?? 0);
  return { status, isLast: /^\s*terminated\b/i.test(subscriptionState) };
}

const FAILURES: Readonly<Record<number, TransferFailure>> = {
  404: 'no-such-number',
  405: 'not-supported',
  408: 'no-answer',
  410: 'no-such-number',
  420: 'not-supported',
  480: 'no-answer',
  484: 'no-such-number',
  486: 'busy',
  487: 'no-answer',
  501: 'not-supported',
  600: 'busy',
  603: 'declined',
  604: 'no-such-number',
  607: 'declined',
  608: 'declined',
};

/** What a refusal of the REFER, or of the call to the target, means for the agent. */
export function transferFailure(sipStatus: number): TransferFailure {
  return FAILURES[sipStatus] ?? 'failed';
}
