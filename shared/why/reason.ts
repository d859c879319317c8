import type { AgentStatus } from '../domain/agent.ts';
import type { CallResult, EndCause, EndPolicy } from '../domain/call.ts';
import type { Handover } from '../domain/transfer.ts';
import type { Surface } from '../domain/timeline.ts';

/**
 * One thing worth telling about how a call went; its sentence stands in the catalog under `why.<code>`.
 * `cause` marks what explains a call that did not go well, for the eye to find first.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly cause?: true;
  readonly values?: ReasonValues;
}

/** What a sentence may speak of. Times in epoch ms, durations in ms; the view puts them into words. */
export interface ReasonValues {
  readonly duration?: number;
  /** A short time, told in milliseconds. */
  readonly ms?: number;
  /** Another one of the same kind, for what went the other way. */
  readonly outMs?: number;
  readonly from?: number;
  readonly to?: number;
  readonly count?: number;
  readonly name?: string;
  readonly device?: string;
  readonly surface?: Surface;
  readonly agent?: AgentStatus;
}

export type ReasonCode =
  | 'unknown'
  | 'outage'
  | 'outageOpen'
  | 'locked'
  | 'asleep'
  | 'idle'
  | 'agent'
  | 'talking'
  | 'rang'
  | 'rangOn'
  | 'rangSilently'
  | 'rangUnheard'
  | 'rangInCall'
  | 'popup'
  | 'noPopup'
  | 'crossed'
  | 'answered'
  | 'answeredIn'
  | 'answeredAutomatically'
  | 'declined'
  | 'declinedIn'
  | 'declinedAutomatically'
  | `turnedAway.${Exclude<EndPolicy, 'forward-no-answer'>}`
  | 'sentOn'
  | 'sentOnByRule'
  | 'sentOnUnanswered'
  | 'rangThere'
  | 'neverRangThere'
  | 'tookBack'
  | 'sound'
  | 'soundBoth'
  | 'noSound'
  | 'oneWay'
  | 'interrupted'
  | 'soundlessEnd'
  | `missed.${'caller' | 'queue' | 'timeout' | 'network'}`
  | `incoming.${Exclude<CallResult, 'answered' | 'missed' | 'rejected' | 'cancelled' | 'no-answer'>}`
  | `outgoing.${Exclude<CallResult, 'answered' | 'missed' | 'answered-elsewhere' | 'cancelled'>}`
  | 'closedWhileRinging'
  | 'lostInTransfer'
  | 'takenBy'
  | 'perhapsTakenBy'
  | `handover.${Handover | 'done'}`
  | `end.${EndCause['by']}`;
