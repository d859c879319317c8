import { assertNever } from '#shared/assert-never.ts';
import type { CallView } from '#shared/domain/call.ts';
import { actionsOf, type CallCompany } from './call-actions.ts';
import type { Call } from './call.ts';
import type { TrackedCall } from './tracked-call.ts';

/** A call as every surface shows it, with the actions that it has in the company of the others. */
export function toCallView(tracked: TrackedCall, company: CallCompany): CallView {
  const { call, intent, autoAnswerAt } = tracked;
  return {
    id: call.id,
    direction: call.direction,
    phase: call.phase,
    party: call.party,
    lineId: call.lineId,
    lineLabel: call.lineLabel,
    ...(call.queue !== undefined && { queue: call.queue }),
    ...(call.calledNumber !== undefined && { calledNumber: call.calledNumber }),
    ...(call.divertedBy !== undefined && { divertedBy: call.divertedBy }),
    ...(call.firstParty !== undefined && { firstParty: call.firstParty }),
    ...(call.headers !== undefined && { headers: call.headers }),
    ...(call.alertInfo !== undefined && { alertInfo: call.alertInfo }),
    ...(call.autoAnswerAfterMs !== undefined && { autoAnswerAfterMs: call.autoAnswerAfterMs }),
    ...(autoAnswerAt !== undefined && call.phase === 'ringing' && { autoAnswerAt }),
    startedAt: call.startedAt,
    ...phaseFields(call),
    muted: tracked.muted,
    media: tracked.media,
    ...qualityOf(tracked),
    ...(intent !== undefined && { intent }),
    ...transferFields(tracked),
    ...(isRecorded(tracked) && { recorded: true }),
    ...recordingOf(tracked),
    ...workOf(tracked),
    actions: actionsOf(tracked, company),
  };
}

/** What is known besides, and what the agent made of it. */
function workOf({ lookup, pop, notes, disposition, linked }: TrackedCall) {
  return {
    lookup,
    pop,
    notes,
    ...(disposition !== undefined && { disposition }),
    ...(linked !== undefined && { linked }),
  };
}

function isRecorded({ call, pbxRecords, wasRecorded }: TrackedCall): boolean {
  return (call.phase === 'ended' ? wasRecorded : pbxRecords) === true;
}

function transferFields({
  call,
  transfer,
  consultationOf,
  conference,
  referral,
}: TrackedCall): Pick<CallView, 'transfer' | 'consultationOf' | 'conference' | 'transferredTo' | 'referral'> {
  const isHandedOver = call.phase === 'ended' && call.result === 'transferred';
  return {
    ...(consultationOf !== undefined && { consultationOf }),
    ...(referral !== undefined && call.phase !== 'ended' && { referral }),
    ...(conference !== undefined && call.phase !== 'ended' && { conference }),
    ...(transfer !== undefined && (call.phase !== 'ended' || transfer.party === 'gone') && { transfer }),
    ...(transfer !== undefined && isHandedOver && { transferredTo: transfer.target }),
  };
}

function recordingOf({ recording, call }: TrackedCall): Pick<CallView, 'recording'> {
  return recording === undefined || call.phase === 'ended' ? {} : { recording };
}

function qualityOf({ quality, call }: TrackedCall): Pick<CallView, 'quality'> {
  return quality === undefined || call.phase === 'ended' ? {} : { quality };
}

type PhaseFields = Pick<
  CallView,
  'hold' | 'heldAt' | 'ringingAt' | 'answeredAt' | 'endedAt' | 'result' | 'cause'
>;

function phaseFields(call: Call): PhaseFields {
  const ringing = 'ringingAt' in call && call.ringingAt !== undefined ? { ringingAt: call.ringingAt } : {};
  switch (call.phase) {
    case 'dialing':
    case 'ringing':
      return { hold: 'none', ...ringing };
    case 'connected':
      return { hold: 'none', ...ringing, answeredAt: call.answeredAt };
    case 'held':
      return { hold: call.hold, heldAt: call.heldAt, ...ringing, answeredAt: call.answeredAt };
    case 'ended':
      return {
        hold: 'none',
        ...ringing,
        ...(call.answeredAt !== undefined && { answeredAt: call.answeredAt }),
        endedAt: call.endedAt,
        result: call.result,
        cause: call.cause,
      };
    default:
      return assertNever(call);
  }
}
