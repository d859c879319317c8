import type { CallAction } from '#shared/domain/call.ts';
import { isTalking, type Call } from '../call.ts';
import type { TrackedCall } from '../tracked-call.ts';
import { consultationPartner } from '../transfer/transfer-actions.ts';

/** What brings parties together and apart again. */
export function conferenceActions(
  tracked: TrackedCall,
  others: readonly TrackedCall[],
): readonly CallAction[] {
  if (tracked.intent !== undefined) return [];
  if (tracked.conference === undefined) return mergePartner(tracked, others) === undefined ? [] : ['merge'];
  const members = others.filter(({ conference }) => conference === tracked.conference);
  const isOneLine = members.every(({ call }) => call.lineId === tracked.call.lineId);
  return [
    'swap',
    ...(members.length === 1 && isOneLine && tracked.capabilities.transfer
      ? ['leave-conference' as const]
      : []),
  ];
}

/** Whom the party of a talking call can be brought together with: its consultation, else the latest call on hold. */
export function mergePartner(tracked: TrackedCall, others: readonly TrackedCall[]): TrackedCall | undefined {
  if (!tracked.capabilities.conference || !isTalking(tracked.call)) return undefined;
  const partner = consultationPartner(tracked, others) ?? latestHeld(others);
  return partner !== undefined && isMergeable(partner) ? partner : undefined;
}

function latestHeld(others: readonly TrackedCall[]): TrackedCall | undefined {
  return others.filter(isMergeable).toSorted((a, b) => heldSince(b.call) - heldSince(a.call))[0];
}

function isMergeable({ call, intent, conference, transfer, capabilities }: TrackedCall): boolean {
  const isBusy = transfer?.state === 'blind-pending' || transfer?.state === 'completing';
  const isFree = intent === undefined && conference === undefined && !isBusy;
  return isFree && capabilities.conference && call.phase === 'held';
}

function heldSince(call: Call): number {
  return call.phase === 'held' ? call.heldAt : 0;
}
