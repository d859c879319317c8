import type { CallView } from '#shared/domain/call.ts';
import type { EventCall } from '#shared/domain/events/event-call.ts';

/** A call as events tell it, everything that is known about its party included. */
export function toEventCall(view: CallView): EventCall {
  const {
    lookup,
    pop,
    notes,
    headers,
    alertInfo: _a,
    autoAnswerAfterMs: _b,
    quality: _c,
    linked: _d,
    ...call
  } = view;
  return { ...call, records: { lookup, pop, notes, ...(headers !== undefined && { headers }) } };
}
