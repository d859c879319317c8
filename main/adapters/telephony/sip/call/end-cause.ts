import type { EndCause } from '#shared/domain/call.ts';
import type { EndKind } from '#core/ports/telephony-connector.ts';

/** Why a leg ended, ready for the `ended` event. */
export interface LegEnd {
  readonly kind: EndKind;
  readonly cause: EndCause;
}

/** What a Reason header (RFC 3326) says. */
export interface ReasonValues {
  readonly sip?: number;
  readonly q850?: number;
  readonly text?: string;
}

/** Reads all Reason header values of a message; what cannot be read is left out. */
export function readReason(headers: readonly string[]): ReasonValues {
  let values: ReasonValues = {};
  for (const value of headers.flatMap((header) => header.split(/,(?=\s*(?:SIP|Q\.850)\b)/i))) {
    const protocol = /^\s*(SIP|Q\.850)\b/i.exec(value)?.[1]?.toUpperCase();
    const cause = Number(/;\s*cause\s*=\s*(\d{1,3})\b/i.exec(value)?.[1]);
    const text = /;\s*text\s*=\s*(?:"([^"]{0,200})"|([^;\s]{1,200}))/i.exec(value);
    const words = text?.[1] ?? text?.[2];
    if (protocol === undefined) continue;
    values = {
      ...values,
      ...(cause > 0 && (protocol === 'SIP' ? { sip: cause } : { q850: cause })),
      ...(words !== undefined && { text: words }),
    };
  }
  return values;
}

/** The caller's side gave an incoming call up; `cause=200` says that a colleague took it (RFC 3326 §2). */
export function endOfCancel(reason: ReasonValues): LegEnd {
  const elsewhere =
    reason.sip === 200 || reason.q850 === 26 || /completed elsewhere/i.test(reason.text ?? '');
  return { kind: elsewhere ? 'answered-elsewhere' : 'cancelled', cause: causeOf('party', reason) };
}

/** The other side hung a connected call up. */
export function endOfBye(reason: ReasonValues): LegEnd {
  return { kind: 'hung-up', cause: causeOf('party', reason) };
}

const KIND_BY_STATUS: Readonly<Record<number, EndKind>> = {
  408: 'no-answer',
  480: 'no-answer',
  486: 'busy',
  487: 'cancelled',
  600: 'busy',
  603: 'rejected',
  607: 'rejected',
  608: 'rejected',
};

/** Q.850 causes that say more than the status a gateway put on them (RFC 3398 §8.2.6). */
const KIND_BY_Q850: Readonly<Record<number, EndKind>> = {
  17: 'busy',
  18: 'no-answer',
  19: 'no-answer',
  21: 'rejected',
};

/** An outgoing call got a final answer that is no 2xx. */
export function endOfRejection(status: number, phrase: string, reason: ReasonValues): LegEnd {
  const forwarded = status >= 300 && status < 400 ? 'forwarded' : undefined;
  const byReason = reason.q850 === undefined ? undefined : KIND_BY_Q850[reason.q850];
  const kind = forwarded ?? KIND_BY_STATUS[status] ?? byReason ?? 'failed';
  const words = { ...reason, text: reason.text ?? phrase };
  return { kind, cause: { ...causeOf(kind === 'failed' ? 'network' : 'party', words), sipStatus: status } };
}

/** An incoming call stopped ringing without a word to us. */
export function endUnheard(by: EndCause['by'], text: string): LegEnd {
  return { kind: 'cancelled', cause: { by, text } };
}

export function endByAgent(kind: EndKind, sipStatus?: number): LegEnd {
  return { kind, cause: { by: 'agent', ...(sipStatus !== undefined && { sipStatus }) } };
}

export function endByNetwork(text: string, sipStatus?: number): LegEnd {
  return { kind: 'failed', cause: { by: 'network', text, ...(sipStatus !== undefined && { sipStatus }) } };
}

function causeOf(by: EndCause['by'], { sip, q850, text }: ReasonValues): EndCause {
  return {
    by,
    ...(sip !== undefined && { sipStatus: sip }),
    ...(q850 !== undefined && { q850 }),
    ...(text !== undefined && text !== '' && { text }),
  };
}
