import type { CallIntent, EndPolicy, MediaState } from '#shared/domain/call.ts';
import type { Disposition } from '#shared/domain/disposition.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Lookup, Match } from '#shared/domain/match.ts';
import type { Party } from '#shared/domain/party.ts';
import type { LineQuality } from '#shared/domain/quality.ts';
import type { CallRecording } from '#shared/domain/recording.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { CallTransfer } from '#shared/domain/transfer.ts';
import type { ConnectorCapabilities } from '../ports/telephony-connector.ts';
import type { Clock } from '../ports/clock.ts';
import type { Call } from './call.ts';
import { callTime } from './call-time.ts';

export interface SentOn {
  readonly to: string;
  readonly policy?: EndPolicy | undefined;
}

/** A call with the small machines and the knowledge beside it. Immutable: every change makes a new one. */
export interface TrackedCall {
  readonly call: Call;
  readonly capabilities: ConnectorCapabilities;
  readonly muted: boolean;
  readonly media: MediaState;
  readonly intent?: CallIntent;
  /** Whether the PBX records now, and whether it ever did. */
  readonly pbxRecords?: boolean;
  readonly wasRecorded?: boolean;
  /** What this PC records of it. */
  readonly recording?: CallRecording;
  /** Where the other side asks to connect the agent on to. */
  readonly referral?: Party;
  readonly transfer?: CallTransfer;
  /** Where it is being sent instead of here, and by which standing wish of the agent. */
  readonly sentOn?: SentOn | undefined;
  /** The call that this one is the consultation of. */
  readonly consultationOf?: CallId;
  /** The caller is sent to the mailbox. */
  readonly toVoicemail?: boolean;
  /** The same for all calls whose parties hear each other. */
  readonly conference?: string;
  readonly lookup: Lookup;
  /** The match the agent chose; outlives later results of the lookup. */
  readonly agentChoice?: string | undefined;
  readonly pop: ScreenPop;
  readonly notes: string;
  readonly disposition?: Disposition | undefined;
  /** Ids of further matches that the call belongs to. */
  readonly linked?: readonly string[];
  /** Matches that the agent searched for; they outlive later results of the lookup. */
  readonly foundByHand?: readonly Match[];
  readonly quality?: LineQuality;
  /** When the call will be answered by itself, on its own time line. */
  readonly autoAnswerAt?: number;
}

const NOT_YET_LOOKED_UP: Lookup = { state: 'pending', matches: [], failures: [], earlierCalls: 0 };

/** A call at its very beginning. Its lookup is pending until somebody says what was found, or that nobody looks. */
export function trackCall(call: Call, capabilities: ConnectorCapabilities): TrackedCall {
  return {
    call,
    capabilities,
    muted: false,
    media: 'pending',
    lookup: NOT_YET_LOOKED_UP,
    pop: { state: 'none' },
    notes: '',
  };
}

/** The same call with another intent, or with none. */
export function withIntent(tracked: TrackedCall, intent: CallIntent | undefined): TrackedCall {
  const { intent: _dropped, ...rest } = tracked;
  return intent === undefined ? rest : { ...rest, intent };
}

/** The same call with what this PC records of it, or nothing. */
export function withRecording(tracked: TrackedCall, recording: CallRecording | undefined): TrackedCall {
  const { recording: _dropped, ...rest } = tracked;
  return recording === undefined ? rest : { ...rest, recording };
}

/** The same call with the other side's wish to connect the agent on, or without. */
export function withReferral(tracked: TrackedCall, referral: Party | undefined): TrackedCall {
  const { referral: _dropped, ...rest } = tracked;
  return referral === undefined ? rest : { ...rest, referral };
}

/** The same call with another transfer beside it, or with none. */
export function withTransfer(tracked: TrackedCall, transfer: CallTransfer | undefined): TrackedCall {
  const { transfer: _dropped, ...rest } = tracked;
  return transfer === undefined ? rest : { ...rest, transfer };
}

/** The same call in another conference, or in none. In a conference it is nobody's consultation any more. */
export function withConference(tracked: TrackedCall, conference: string | undefined): TrackedCall {
  const { conference: _left, consultationOf: _over, ...rest } = tracked;
  return conference === undefined ? rest : { ...rest, conference };
}

/** The same call with the time at which it will be answered by itself, `afterMs` from now, or without. */
export function withAutoAnswer(tracked: TrackedCall, clock: Clock, afterMs: number | undefined): TrackedCall {
  const { autoAnswerAt: _dropped, ...rest } = tracked;
  return afterMs === undefined ? rest : { ...rest, autoAnswerAt: callTime(tracked.call, clock) + afterMs };
}
