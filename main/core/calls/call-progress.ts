import type { EndCause, HoldState } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Party } from '#shared/domain/party.ts';
import type { QualitySample } from '#shared/domain/quality.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type {
  ConnectorCapabilities,
  ConnectorEvent,
  ConnectorMark,
  IncomingCall,
  TransferStep,
} from '../ports/telephony-connector.ts';
import type { AttachedLine } from './attached-line.ts';
import type { CallIntents } from './call-intents.ts';
import type { CallLinger } from './call-linger.ts';
import { transition, type CallEvent } from './call-machine.ts';
import type { CallRegistry } from './call-registry.ts';
import { resultOf } from './call-result.ts';
import { callTime, startOfCall } from './call-time.ts';
import { trackCall, withIntent, withReferral, type TrackedCall } from './tracked-call.ts';
import { withPartyGone } from './transfer/transfer-outcome.ts';

export interface CallProgressOptions {
  readonly registry: CallRegistry;
  readonly intents: CallIntents;
  readonly linger: CallLinger;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onMark: ((callId: CallId, mark: ConnectorMark, at: number) => void) | undefined;
  readonly onSample: ((callId: CallId, sample: QualitySample) => void) | undefined;
  readonly onTransfer: (callId: CallId, step: TransferStep) => void;
}

type EventOfCall = Exclude<
  ConnectorEvent,
  { type: 'reachability' | 'incoming' | 'mark' | 'quality' | 'transfer' | 'referral' }
>;
type EndedEvent = Extract<ConnectorEvent, { type: 'ended' }>;

/**
 * Carries what a connector says into the calls. Late, duplicate and unknown events are ignored and logged at debug.
 */
export class CallProgress {
  readonly #options: CallProgressOptions;

  constructor(options: CallProgressOptions) {
    this.#options = options;
  }

  onEvent(event: ConnectorEvent, line: AttachedLine, capabilities: ConnectorCapabilities): void {
    switch (event.type) {
      case 'reachability':
        return;
      case 'incoming':
        this.#incoming(event, line, capabilities);
        return;
      case 'mark':
        this.#options.onMark?.(event.callId, event.mark, event.at);
        return;
      case 'quality':
        this.#options.onSample?.(event.callId, event.sample);
        return;
      case 'transfer':
        this.#options.onTransfer(event.callId, event.step);
        return;
      case 'referral':
        this.#referral(event, line);
        return;
      default:
        this.#ofCall(event, line);
    }
  }

  /** Ends a call; the agent's intent and the phase before decide the result. */
  end(tracked: TrackedCall, ended: Pick<EndedEvent, 'kind' | 'cause'>): void {
    const { call, intent } = tracked;
    if (call.phase === 'ended') {
      this.#ignored(call.id, 'ended', 'ended');
      return;
    }
    const { kind } = ended;
    const cause = causeOf(tracked, ended);
    const result = resultOf({ kind, phase: call.phase, direction: call.direction, intent, by: cause.by });
    this.#move(cause.by === 'agent' ? tracked : withPartyGone(tracked), {
      type: 'ended',
      at: this.#now(tracked),
      result,
      cause,
    });
    this.#options.linger.begin(call.id);
  }

  #incoming(incoming: IncomingCall, line: AttachedLine, capabilities: ConnectorCapabilities): void {
    const { registry, clock } = this.#options;
    if (registry.get(incoming.callId) !== undefined) {
      this.#ignored(incoming.callId, 'incoming', 'known');
      return;
    }
    const start = startOfCall(clock, incoming.receivedAt);
    const { queue, calledNumber, divertedBy, headers } = incoming;
    const call = {
      id: incoming.callId,
      direction: 'incoming',
      phase: 'ringing',
      lineId: line.id,
      lineLabel: line.label,
      party: partyOf(incoming, line),
      ...(queue !== undefined && { queue }),
      ...(calledNumber !== undefined && { calledNumber }),
      ...(divertedBy !== undefined && { divertedBy: partyOf({ ...divertedBy, withheld: false }, line) }),
      ...(headers !== undefined && { headers }),
      ...(incoming.alertInfo !== undefined && { alertInfo: incoming.alertInfo }),
      ...(incoming.autoAnswerAfterMs !== undefined && { autoAnswerAfterMs: incoming.autoAnswerAfterMs }),
      ...start,
      ringingAt: start.startedAt,
    } as const;
    registry.put(trackCall(call, capabilities));
  }

  #ofCall(event: EventOfCall, line: AttachedLine): void {
    const tracked = this.#options.registry.get(event.callId);
    if (tracked === undefined) {
      this.#ignored(event.callId, event.type, 'unknown');
      return;
    }
    switch (event.type) {
      case 'ringing':
      case 'connected':
        this.#move(tracked, { type: event.type, at: this.#now(tracked) });
        return;
      case 'hold':
        this.#move(tracked, this.#holdEvent(tracked, event));
        return;
      case 'ended':
        this.end(tracked, event);
        return;
      case 'party':
        this.#party(tracked, partyOf(event, line));
        return;
      case 'muted':
        this.#beside(tracked, { ...tracked, muted: event.muted }, tracked.muted === event.muted);
        return;
      case 'recording':
        this.#beside(
          tracked,
          { ...tracked, pbxRecords: event.on, wasRecorded: tracked.wasRecorded === true || event.on },
          tracked.pbxRecords === event.on,
        );
        return;
      case 'media':
        this.#beside(tracked, { ...tracked, media: event.state }, tracked.media === event.state);
    }
  }

  #referral({ callId, to }: Extract<ConnectorEvent, { type: 'referral' }>, line: AttachedLine): void {
    const { registry } = this.#options;
    const tracked = registry.get(callId);
    if (tracked === undefined || tracked.call.phase === 'ended') return;
    registry.put(withReferral(tracked, to && partyOf({ ...to, withheld: false }, line)));
  }

  /** Somebody else is on the line: the choice among the records of the one before does not hold for them. */
  #party(tracked: TrackedCall, party: Party): void {
    const { call } = tracked;
    if (call.phase === 'ended') return;
    const firstParty = call.firstParty ?? call.party;
    this.#options.registry.put({ ...tracked, agentChoice: undefined, call: { ...call, party, firstParty } });
  }

  #holdEvent(tracked: TrackedCall, event: { readonly local: boolean; readonly remote: boolean }): CallEvent {
    const at = this.#now(tracked);
    const hold = holdOf(event.local, event.remote);
    return hold === 'none' ? { type: 'resumed', at } : { type: 'held', at, hold };
  }

  #move(tracked: TrackedCall, event: CallEvent): void {
    const step = transition(tracked.call, event);
    if (step.kind === 'ignored') {
      this.#ignored(tracked.call.id, event.type, step.from);
      return;
    }
    const intent = this.#options.intents.remaining(step.call, tracked.intent);
    this.#options.logger.info('call.moved', { call: step.call.id, from: step.from, to: step.call.phase });
    this.#options.registry.put(withIntent({ ...tracked, call: step.call }, intent));
  }

  #beside(before: TrackedCall, after: TrackedCall, isSame: boolean): void {
    if (isSame || before.call.phase === 'ended') return;
    this.#options.registry.put(after);
  }

  #now(tracked: TrackedCall): number {
    return callTime(tracked.call, this.#options.clock);
  }

  #ignored(call: CallId, event: string, phase: string): void {
    this.#options.logger.debug('call.event-ignored', { call, event, phase });
  }
}

/** A call that we sent on went where we sent it. */
function causeOf(
  { sentOn, toVoicemail }: TrackedCall,
  { kind, cause }: Pick<EndedEvent, 'kind' | 'cause'>,
): EndCause {
  if (kind !== 'forwarded') return cause;
  if (toVoicemail === true) return { ...cause, toVoicemail };
  if (sentOn === undefined) return cause;
  const { to, policy } = sentOn;
  return { ...cause, forwardedTo: to, ...(policy !== undefined && { policy }) };
}

function holdOf(local: boolean, remote: boolean): HoldState {
  if (local && remote) return 'both';
  if (local) return 'local';
  return remote ? 'remote' : 'none';
}

function partyOf(
  { number, withheld, displayName }: Pick<IncomingCall, 'number' | 'withheld' | 'displayName'>,
  { country }: AttachedLine,
): Party {
  return {
    number: readNumber(number, country, withheld),
    ...(displayName !== undefined && { displayName }),
  };
}
