import { assertNever } from '#shared/assert-never.ts';
import type { CallAction } from '#shared/domain/call.ts';
import { isHeldHere } from './call.ts';
import { conferenceActions } from './conference/conference-actions.ts';
import type { TrackedCall } from './tracked-call.ts';
import { transferActions } from './transfer/transfer-actions.ts';

/** What the actions of a call depend on besides itself. */
export interface CallCompany {
  readonly others: readonly TrackedCall[];
  /** Whether a screen pop by hand could open anything. */
  readonly canOpenRecord: boolean;
  /** Whether this PC may record where the PBX does not. */
  readonly canRecordHere: boolean;
}

/**
 * What may be done with a call now, from phase, intent, transfer, the connector's capabilities, the lookup and the
 * other calls.
 */
export function actionsOf(tracked: TrackedCall, company: CallCompany): readonly CallAction[] {
  return [...controlsOf(tracked, company), ...knowledgeOf(tracked, company.canOpenRecord)];
}

function controlsOf(tracked: TrackedCall, company: CallCompany): readonly CallAction[] {
  const { call, intent } = tracked;
  if (intent === 'rejecting' || intent === 'hanging-up') return [];
  if (isBeingHandedOver(tracked) && call.phase !== 'ended') return ['hang-up'];
  switch (call.phase) {
    case 'dialing':
      return [...transferActions(tracked, company.others), 'hang-up'];
    case 'ringing':
      return ringingActions(tracked, company);
    case 'connected':
    case 'held':
      return [
        ...holdActions(tracked),
        ...(isHeldHere(call) ? [] : voiceActions(tracked)),
        ...(tracked.conference === undefined ? transferActions(tracked, company.others) : []),
        ...conferenceActions(tracked, company.others),
        ...referralActions(tracked),
        ...recordActions(tracked, company.canRecordHere),
        'hang-up',
      ];
    case 'ended':
      return [];
    default:
      return assertNever(call);
  }
}

function isBeingHandedOver({ transfer }: TrackedCall): boolean {
  return transfer?.state === 'blind-pending' || transfer?.state === 'completing';
}

function ringingActions(tracked: TrackedCall, company: CallCompany): readonly CallAction[] {
  if (tracked.call.direction === 'outgoing') return [...transferActions(tracked, company.others), 'hang-up'];
  if (tracked.intent === 'answering') return ['hang-up'];
  return [
    'answer',
    ...(company.canOpenRecord ? ['answer-and-open' as const] : []),
    'reject',
    ...(tracked.capabilities.transfer ? ['redirect' as const] : []),
    ...(tracked.capabilities.leaveMessage === true ? ['leave-message' as const] : []),
  ];
}

function referralActions({ referral }: TrackedCall): readonly CallAction[] {
  return referral === undefined ? [] : ['follow-referral', 'decline-referral'];
}

/** The PBX's own recording goes before the one on this PC. What this PC began can be stopped at any time. */
function recordActions(tracked: TrackedCall, canRecordHere: boolean): readonly CallAction[] {
  const { capabilities, call, intent, pbxRecords, recording } = tracked;
  if (recording?.state === 'asking') return ['record-confirm', 'record-cancel'];
  if (recording !== undefined && recording.state !== 'failed') return ['record-stop'];
  const canRecord = capabilities.recording || (canRecordHere && capabilities.conference);
  if (!canRecord || intent !== undefined || isHeldHere(call)) return [];
  return [pbxRecords === true ? 'record-stop' : 'record-start'];
}

function holdActions({ call, capabilities, intent }: TrackedCall): readonly CallAction[] {
  if (!capabilities.hold || intent !== undefined) return [];
  return [isHeldHere(call) ? 'resume' : 'hold'];
}

function voiceActions({ capabilities, muted }: TrackedCall): readonly CallAction[] {
  return [
    ...(capabilities.mute ? [muted ? ('unmute' as const) : ('mute' as const)] : []),
    ...(capabilities.digits ? ['digits' as const] : []),
  ];
}

function knowledgeOf(tracked: TrackedCall, canOpenRecord: boolean): readonly CallAction[] {
  const { lookup, call, autoAnswerAt } = tracked;
  const willAnswer = call.phase === 'ringing' && autoAnswerAt !== undefined;
  return [
    ...(willAnswer ? ['cancel-auto-answer' as const] : []),
    ...(canOpenRecord ? ['open-record' as const] : []),
    ...(lookup.matches.length > 1 ? ['choose-match' as const] : []),
    'note',
  ];
}
