import type { CallAction } from '#shared/domain/call.ts';
import { isHeldHere, isTalking } from '../call.ts';
import type { TrackedCall } from '../tracked-call.ts';

/** What hands a call over, or goes to and fro between it and another one. */
export function transferActions(tracked: TrackedCall, others: readonly TrackedCall[]): readonly CallAction[] {
  if (tracked.intent !== undefined) return [];
  const partner = consultationPartner(tracked, others);
  return [
    ...(partner === undefined ? beginnings(tracked) : consultationActions(tracked, partner)),
    ...(canSwap(tracked, others, partner) ? ['swap' as const] : []),
  ];
}

/** The other call of a consultation that goes on: the consultation for the first call, the first call for it. */
export function consultationPartner(
  tracked: TrackedCall,
  others: readonly TrackedCall[],
): TrackedCall | undefined {
  const partner = others.find(({ call, consultationOf }) => {
    return call.id === tracked.consultationOf || consultationOf === tracked.call.id;
  });
  if (partner === undefined) return undefined;
  const [first, consultation] =
    tracked.consultationOf === undefined ? [tracked, partner] : [partner, tracked];
  const isLinked = first.transfer?.consultationId === consultation.call.id;
  return isLinked && partner.call.phase !== 'ended' ? partner : undefined;
}

export interface ConsultationPair {
  readonly first: TrackedCall;
  readonly consultation: TrackedCall;
}

/** Both calls of a consultation that goes on, named by either. */
export function consultationPair(
  tracked: TrackedCall,
  others: readonly TrackedCall[],
): ConsultationPair | undefined {
  const partner = consultationPartner(tracked, others);
  if (partner === undefined) return undefined;
  return tracked.consultationOf === partner.call.id
    ? { first: partner, consultation: tracked }
    : { first: tracked, consultation: partner };
}

function beginnings({ call, capabilities }: TrackedCall): readonly CallAction[] {
  const isUp = call.phase === 'connected' || call.phase === 'held';
  if (!isUp || !capabilities.transfer) return [];
  return ['transfer', 'consult', ...(capabilities.parking ? ['park' as const] : [])];
}

function consultationActions(tracked: TrackedCall, partner: TrackedCall): readonly CallAction[] {
  const isOneLine = tracked.call.lineId === partner.call.lineId;
  const isFree = partner.intent === undefined;
  if (partner.transfer?.state === 'completing') return [];
  return [
    ...(isOneLine && isFree ? ['complete-transfer' as const] : []),
    ...(tracked.consultationOf === undefined ? [] : ['end-consultation' as const]),
  ];
}

/** A call on hold comes forward while another talks; of a consultation also the one that talks can go back. */
function canSwap(
  tracked: TrackedCall,
  others: readonly TrackedCall[],
  partner: TrackedCall | undefined,
): boolean {
  if (!tracked.capabilities.hold) return false;
  if (isHeldHere(tracked.call)) return others.some(({ call }) => isTalking(call));
  return isTalking(tracked.call) && partner !== undefined && isHeldHere(partner.call);
}
