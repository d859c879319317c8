import type { CallResult, CallView } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import type { TransferFailure } from '#shared/domain/transfer.ts';
import { withTransfer, type TrackedCall } from '../tracked-call.ts';
import { transferStep, type TransferEvent } from './transfer-machine.ts';

/** What an unanswered consultation means for the transfer; what the agent took back means nothing. */
const FAILURES: Readonly<Record<CallResult, TransferFailure | undefined>> = {
  answered: undefined,
  transferred: undefined,
  cancelled: undefined,
  missed: 'no-answer',
  'answered-elsewhere': undefined,
  rejected: 'declined',
  busy: 'busy',
  'no-answer': 'no-answer',
  forwarded: 'failed',
  blocked: 'declined',
  failed: 'failed',
};

/** Why a consultation came to nothing; undefined when it was spoken, or taken back by the agent. */
export function consultationFailure({ answeredAt, result }: CallView): TransferFailure | undefined {
  return answeredAt === undefined ? FAILURES[result ?? 'failed'] : undefined;
}

/** The event of a transfer that failed; a number nobody has is told by its status. */
export function failedBy(failure: TransferFailure, sipStatus: number | undefined): TransferEvent {
  const isUnknown = sipStatus === 404 || sipStatus === 484 || sipStatus === 604;
  return {
    type: 'failed',
    failure: failure === 'failed' && isUnknown ? 'no-such-number' : failure,
    ...(sipStatus !== undefined && { sipStatus }),
  };
}

/** The party of a call as the target of a transfer, by the best name there is. */
export function targetOf({ call, lookup }: TrackedCall): Party {
  const name = lookup.matches.find(({ id }) => id === lookup.chosen)?.name ?? call.party.displayName;
  return { number: call.party.number, ...(name !== undefined && { displayName: name }) };
}

/** The same call, which ends now: a party that waited after a failed transfer is lost. */
export function withPartyGone(tracked: TrackedCall): TrackedCall {
  const step = transferStep(tracked.transfer, { type: 'party-gone' });
  return step.kind === 'moved' ? withTransfer(tracked, step.transfer) : tracked;
}
