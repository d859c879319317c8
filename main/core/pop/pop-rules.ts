import type { CallView } from '#shared/domain/call.ts';
import type { Lookup, Match } from '#shared/domain/match.ts';
import type { PopReason } from '#shared/domain/screen-pop.ts';
import type { PopSettings } from '#shared/domain/settings.ts';

import { isTie } from '../lookup/lookup-rank.ts';
import type { CrmAdapter } from '../ports/crm-adapter.ts';

/** What opens for a call, or why nothing does. */
export type PopDecision =
  | { readonly kind: 'record'; readonly match: Match }
  | { readonly kind: 'new-record' }
  | { readonly kind: 'search' }
  | { readonly kind: 'skip'; readonly reason: PopReason };

const skip = (reason: PopReason): PopDecision => ({ kind: 'skip', reason });

/**
 * Whether the configured moment of a call has come. Only incoming calls pop by themselves: who dials has the record
 * open. A ring that was answered still counts as rung; a call that the agent is getting rid of wants no page.
 */
export function isPopMoment(moment: PopSettings['moment'], call: CallView): boolean {
  if (call.direction !== 'incoming' || moment === 'by-hand') return false;
  if (call.intent === 'rejecting' || call.intent === 'hanging-up') return false;
  const isTalking = call.phase === 'connected' || call.phase === 'held';
  return isTalking || (moment === 'ring' && call.phase === 'ringing');
}

/** What the CRMs at hand can open. */
export type PopTargets = Pick<CrmAdapter, 'opens' | 'capabilities'>;

function decideForRecords(
  crm: PopTargets,
  lookup: Lookup,
  records: readonly [Match, ...Match[]],
): PopDecision {
  const [first, second] = records;
  if (second !== undefined && isTie(first, second) && (lookup.chosen ?? first.id) === first.id) {
    return crm.capabilities.searchUrl ? { kind: 'search' } : skip('several-matches');
  }
  const match = records.find((each) => each.id === lookup.chosen) ?? first;
  if (match.recordType === 'colleague') return skip('no-match');
  return crm.opens(match) ? { kind: 'record', match } : skip('no-rule');
}

/**
 * Decides the screen pop of a call from what the lookup found. Earlier calls are no records: who is known only from
 * them gets the form for a new record, by itself only where the agent has set one. Colleagues have no CRM record.
 */
export function decidePop(pop: PopSettings, crm: PopTargets, call: CallView): PopDecision {
  const { lookup } = call;
  const { kind } = call.party.number;
  if (kind === 'withheld') return skip('number-withheld');
  const [first, ...others] = lookup.matches.filter((match) => match.recordType !== 'past-call');
  if (first !== undefined) return decideForRecords(crm, lookup, [first, ...others]);
  const isCustomer = kind === 'external' || kind === 'unreadable';
  return isCustomer && pop.unknownUrl !== '' ? { kind: 'new-record' } : skip('no-match');
}
