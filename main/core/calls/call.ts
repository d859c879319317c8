import type { CallDirection, EndCause, HoldState, CallResult } from '#shared/domain/call.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Party } from '#shared/domain/party.ts';

/**
 * What stays the same from ring or dial to the end. Times of a call are epoch ms on the call's own time line: the wall
 * clock at its start plus monotonic time since, so a jump of the wall clock never makes a wrong duration.
 */
export interface CallOrigin {
  readonly id: CallId;
  readonly direction: CallDirection;
  readonly lineId: LineId;
  readonly lineLabel: string;
  readonly party: Party;
  readonly queue?: string;
  readonly calledNumber?: string;
  readonly divertedBy?: Party;
  readonly firstParty?: Party;
  readonly headers?: Readonly<Record<string, string>>;
  readonly alertInfo?: string;
  /** The PBX asks for an answer by itself after this time. */
  readonly autoAnswerAfterMs?: number;
  readonly startedAt: number;
  /** Monotonic time at `startedAt`. */
  readonly startTick: number;
}

/** An outgoing call that does not ring yet at the other side. */
export interface DialingCall extends CallOrigin {
  readonly phase: 'dialing';
}

export interface RingingCall extends CallOrigin {
  readonly phase: 'ringing';
  readonly ringingAt: number;
}

export interface ConnectedCall extends CallOrigin {
  readonly phase: 'connected';
  readonly ringingAt?: number;
  readonly answeredAt: number;
}

export interface HeldCall extends CallOrigin {
  readonly phase: 'held';
  readonly ringingAt?: number;
  readonly answeredAt: number;
  readonly hold: Exclude<HoldState, 'none'>;
  readonly heldAt: number;
}

export interface EndedCall extends CallOrigin {
  readonly phase: 'ended';
  readonly ringingAt?: number;
  readonly answeredAt?: number;
  readonly endedAt: number;
  readonly result: CallResult;
  readonly cause: EndCause;
}

/** One conversation as the agent sees it; each phase carries only its data. */
export type Call = DialingCall | RingingCall | ConnectedCall | HeldCall | EndedCall;
