import type { CallResult, EndPolicy } from '../domain/call.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { Party } from '../domain/party.ts';
import type { Surface } from '../domain/timeline.ts';
import type { MarkedTimes } from './marked-times.ts';
import type { Reason, ReasonCode } from './reason.ts';

/** Q.850 18 and 19: nobody answered in time (ITU-T Q.850 §2.2.5). */
const TIMEOUT_CAUSES: readonly (number | undefined)[] = [18, 19];
const TIMEOUT_STATUSES: readonly (number | undefined)[] = [408, 480];

/** What came of a call, and who ended it. A call that goes on has no outcome yet. */
export function explainOutcome(entry: HistoryEntry, times: MarkedTimes): Reason[] {
  if (entry.result === undefined) return [];
  if (entry.result === 'answered') return [...connection(entry, times), ...end(entry)];
  if (entry.result === 'transferred') return [...connection(entry, times), ...handover(entry)];
  if (entry.direction === 'outgoing') return [...ringThere(entry, times), ...unansweredThere(entry)];
  return unansweredHere(entry, times);
}

function surfaceOf(detail: string | undefined): Surface | undefined {
  return SURFACES.find((surface) => surface === detail);
}

const SURFACES: readonly Surface[] = [
  'popup',
  'panel',
  'hotkey',
  'tray',
  'notification',
  'headset',
  'link',
  'automatic',
];

interface ActedCodes {
  readonly plain: ReasonCode;
  readonly withSurface: ReasonCode;
  readonly automatic: ReasonCode;
}

/** What the agent did, with the key or button where it is known. */
function acted(codes: ActedCodes, detail: string | undefined, duration: number): Reason {
  const surface = surfaceOf(detail);
  if (surface === undefined) return { code: codes.plain, values: { duration } };
  if (surface === 'automatic') return { code: codes.automatic, values: { duration } };
  return { code: codes.withSurface, values: { duration, surface } };
}

function connection(entry: HistoryEntry, times: MarkedTimes): Reason[] {
  if (entry.direction === 'outgoing') return ringThere(entry, times);
  const codes = { plain: 'answered', withSurface: 'answeredIn', automatic: 'answeredAutomatically' } as const;
  return [acted(codes, times.first('answer-asked')?.detail, entry.ringMs)];
}

function unansweredHere(entry: HistoryEntry, times: MarkedTimes): Reason[] {
  const { result, cause } = entry;
  if (result === undefined || result === 'answered') return [];
  if (result === 'rejected') return [declined(entry, times)];
  if (cause?.by === 'restart') return [{ code: 'closedWhileRinging', cause: true }];
  if (result === 'missed' || result === 'cancelled' || result === 'no-answer') return [missed(entry, times)];
  return wentElsewhere(result, entry);
}

function declined({ ringMs }: HistoryEntry, times: MarkedTimes): Reason {
  const codes = {
    plain: 'declined',
    withSurface: 'declinedIn',
    automatic: 'declinedAutomatically',
  } as const;
  return acted(codes, (times.first('reject-asked') ?? times.first('hang-up-asked'))?.detail, ringMs);
}

type Elsewhere = Exclude<CallResult, 'answered' | 'rejected' | 'missed' | 'cancelled' | 'no-answer'>;

/** Calls that came to somebody or something else than the agent. */
function wentElsewhere(result: Elsewhere, { cause, ringMs: duration }: HistoryEntry): Reason[] {
  const taker = result === 'answered-elsewhere' ? cause?.takenBy : undefined;
  if (taker !== undefined) return [{ code: 'takenBy', values: { duration, name: nameOf(taker) } }];
  const place = cause?.forwardedTo;
  if (result === 'forwarded' && place !== undefined) return [sentOn(cause?.policy, place, duration)];
  return [{ code: `incoming.${result}`, values: { duration }, ...(result === 'failed' && { cause: true }) }];
}

/** Where it went, and whether the agent sent it there or their forwarding did. */
function sentOn(policy: EndPolicy | undefined, name: string, duration: number): Reason {
  const values = { name, duration };
  if (policy === undefined) return { code: 'sentOn', values };
  return { code: policy === 'forward-no-answer' ? 'sentOnUnanswered' : 'sentOnByRule', values };
}

function missed({ cause, queue }: HistoryEntry, times: MarkedTimes): Reason {
  if (cause?.by === 'network') return { code: 'missed.network', cause: true };
  if (times.has('answer-asked')) return { code: 'crossed', cause: true };
  if (cause?.takenBy !== undefined)
    return { code: 'perhapsTakenBy', cause: true, values: { name: nameOf(cause.takenBy) } };
  if (TIMEOUT_CAUSES.includes(cause?.q850) || TIMEOUT_STATUSES.includes(cause?.sipStatus))
    return { code: 'missed.timeout' };
  return { code: queue === undefined ? 'missed.caller' : 'missed.queue' };
}

function ringThere({ ringMs: duration }: HistoryEntry, times: MarkedTimes): Reason[] {
  if (duration > 0) return [{ code: 'rangThere', values: { duration } }];
  return times.has('dialled') && !times.has('connected') ? [{ code: 'neverRangThere' }] : [];
}

function unansweredThere({ result, totalMs }: HistoryEntry): Reason[] {
  switch (result) {
    case 'cancelled':
    case 'missed':
    case 'answered-elsewhere':
      return [{ code: 'tookBack', values: { duration: totalMs } }];
    case undefined:
    case 'answered':
      return [];
    default:
      return [{ code: `outgoing.${result}`, ...(result === 'failed' && { cause: true }) }];
  }
}

/** Where the party went; without a doubt of the PBX's it is with the target. */
function handover({ transferredTo, cause, direction }: HistoryEntry): Reason[] {
  if (transferredTo === undefined) return [{ code: `${direction}.transferred` }];
  const values = { name: nameOf(transferredTo) };
  const known = cause?.handover;
  return [{ code: `handover.${known ?? 'done'}`, values, ...(known === 'not-taken' && { cause: true }) }];
}

function end({ cause, lostTransfer }: HistoryEntry): Reason[] {
  if (lostTransfer !== undefined)
    return [{ code: 'lostInTransfer', cause: true, values: { name: nameOf(lostTransfer.target) } }];
  if (cause === undefined) return [];
  const isFault = cause.by === 'network' || cause.by === 'restart';
  return [{ code: `end.${cause.by}`, ...(isFault && { cause: true }) }];
}

function nameOf({ displayName, number }: Party): string {
  return displayName ?? number.display;
}
