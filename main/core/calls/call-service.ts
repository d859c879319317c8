import type { CallView } from '#shared/domain/call.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Lookup } from '#shared/domain/match.ts';
import type { LineQuality, QualitySample } from '#shared/domain/quality.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { ConnectorMark, IncomingCall, TelephonyConnector } from '../ports/telephony-connector.ts';
import type { Timer } from '../ports/timer.ts';
import type { Outgoing } from '../session/outgoing-line.ts';
import type { AttachedLine } from './attached-line.ts';
import { AttachedLines } from './attached-lines.ts';
import { CallCommands } from './call-commands.ts';
import { CallFanOut } from './call-fan-out.ts';
import { CallIntents } from './call-intents.ts';
import { CallKnowledge } from './call-knowledge.ts';
import { CallLinger } from './call-linger.ts';
import type { CallObserver } from './call-observer.ts';
import { CallProgress, type CallProgressOptions } from './call-progress.ts';
import { CallRegistry } from './call-registry.ts';
import { ConferenceService } from './conference/conference-service.ts';
import type { DialChoice } from './dial-choice.ts';
import { microphoneFound, type MicrophoneFound } from './microphone-found.ts';
import { OneConversation } from './one-conversation.ts';
import { OutgoingCalls } from './outgoing-calls.ts';
import { PbxFeatures } from './pbx-features.ts';
import type { TrackedCall } from './tracked-call.ts';
import { TransferService } from './transfer/transfer-service.ts';

export interface CallServiceOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** Whether a screen pop by hand could open anything for this call; by default when a record was found. */
  readonly canOpenRecord?: (call: TrackedCall) => boolean;
  /** How calls go out unless the agent says otherwise; by default by the first line attached, with its own number. */
  readonly outgoing?: () => Outgoing | undefined;
  /** Lets connections of the media page hear each other; an empty list ends it. */
  readonly mix?: (audio: readonly string[]) => Promise<void>;
  readonly onMark?: (callId: CallId, mark: ConnectorMark, at: number) => void;
  readonly onSample?: (callId: CallId, sample: QualitySample) => void;
  /** Whether the agent's microphone could be opened for a call, whatever key or button began it. */
  readonly onMicrophone?: (microphone: MicrophoneFound) => void;
  /** True for a call that is taken care of and must not ring. */
  readonly screen?: (incoming: IncomingCall, line: AttachedLine, connector: TelephonyConnector) => boolean;
}

/**
 * All calls of the agent, whatever connector carries them: takes the connector's events, gives it the agent's commands
 * and tells observers. Commands refuse with a product word and never throw for anything a PBX or an agent can do.
 */
export class CallService {
  readonly #options: CallServiceOptions;
  readonly #fanOut: CallFanOut;
  readonly #registry: CallRegistry;
  readonly #intents: CallIntents;
  readonly #linger: CallLinger;
  readonly #knowledge: CallKnowledge;
  readonly #progress: CallProgress;
  readonly #commands: CallCommands;
  readonly #outgoing: OutgoingCalls;
  /** Handing calls over, and the consultations before it. */
  readonly transfers: TransferService;
  /** What the PBX offers besides: recording, parking, picking up. */
  readonly features: PbxFeatures;
  /** Bringing parties together. */
  readonly conferences: ConferenceService;
  readonly #lines: AttachedLines;

  constructor(options: CallServiceOptions) {
    const { clock, timer, ids, logger, onMark, onSample, canOpenRecord = hasMatches } = options;
    this.#options = options;
    this.#fanOut = new CallFanOut({ logger });
    const registry = new CallRegistry({ clock, observer: this.#fanOut, canOpenRecord });
    const intents = new CallIntents({ registry, timer });
    const linger = new CallLinger({ registry, timer });
    [this.#registry, this.#intents, this.#linger] = [registry, intents, linger];
    this.#knowledge = new CallKnowledge({ registry, linger });
    const onTransfer: CallProgressOptions['onTransfer'] = (id, step) => this.transfers.onStep(id, step);
    const heard = { onMark, onSample, onTransfer };
    const progress = new CallProgress({ registry, intents, linger, clock, logger, ...heard });
    this.#progress = progress;
    const lines: AttachedLines = new AttachedLines({
      outgoing: options.outgoing ?? (() => undefined),
      onEvent: (event, { line, connector }) => {
        if (event.type === 'incoming' && options.screen?.(event, line, connector) === true) return;
        progress.onEvent(event, line, connector.capabilities);
      },
    });
    this.#lines = lines;
    const profileOf = (id: LineId) => lines.get(id)?.line.profile;
    const commands = new CallCommands({ registry, intents, connector: (id) => lines.get(id)?.connector });
    this.#commands = commands;
    const heardOf = (outcome: Result<void, CallProblem>) => this.#heardOf(outcome);
    const outgoing = new OutgoingCalls({ registry, commands, progress, lines, ids, clock, heardOf });
    this.#outgoing = outgoing;
    const transfers = new TransferService({
      registry,
      commands,
      timer,
      countryOf: ({ call }) => lines.get(call.lineId)?.line.country ?? '',
      dial: (target, choice) => outgoing.dial(target, choice),
    });
    this.transfers = transfers;
    this.conferences = new ConferenceService({
      registry,
      commands,
      transfers,
      ids,
      logger,
      mix: options.mix ?? (() => Promise.reject(new Error('nothing here mixes'))),
      roomOf: ({ call }) => profileOf(call.lineId)?.codes.conference ?? '',
      dialRoom: (number, { call }) => outgoing.dial({ number }, { lineId: call.lineId }),
    });
    this.features = new PbxFeatures({ commands, transfers, lines, outgoing });
    const one = new OneConversation({ registry, commands, logger });
    for (const each of [this.transfers, this.conferences, one]) this.#fanOut.add(each);
  }

  /** Adds an observer; the returned function takes it out again. */
  observe(observer: CallObserver): () => void {
    return this.#fanOut.add(observer);
  }

  /** Every call, the current one first. The array is the same one until a call changes. */
  views(): readonly CallView[] {
    return this.#registry.views();
  }

  current(callId: CallId): CallView | undefined {
    return this.#registry.view(callId);
  }

  /** Takes calls of this line from this connector from now on, instead of the one before; other lines go on. */
  attach(connector: TelephonyConnector, line: AttachedLine): void {
    this.detach(line.id);
    this.#lines.add(connector, line);
  }

  /**
   * Lets the line's connector go. Calls that it did not end itself end here as cut off by the network side: answered
   * ones stay `answered`, the others are `failed`. Calls of other lines go on.
   */
  detach(lineId: LineId): void {
    this.#lines.remove(lineId);
    for (const tracked of this.#registry.all()) {
      if (tracked.call.phase === 'ended' || tracked.call.lineId !== lineId) continue;
      this.#progress.end(tracked, { kind: 'failed', cause: { by: 'network', text: 'line removed' } });
    }
  }

  /** Whether a connector carries calls of this line at present. */
  serves(lineId: LineId): boolean {
    return this.#lines.get(lineId) !== undefined;
  }

  /** Calls a number. A call that talks, on whatever line, is put on hold first. */
  dial(text: string, choice: DialChoice = {}): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    return this.#outgoing.dial({ number: text }, choice);
  }

  async answer(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#heardOf(await this.#commands.answer(id));
  }

  reject(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#commands.reject(id);
  }

  hangUp(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#commands.hangUp(id);
  }

  hold(id: CallId): Promise<Result<void, CallProblem>> {
    return this.conferences.asOne(id, (member) => this.#commands.hold(member));
  }

  resume(id: CallId): Promise<Result<void, CallProblem>> {
    return this.conferences.asOne(id, (member) => this.#commands.resume(member));
  }

  mute(id: CallId, muted: boolean): Promise<Result<void, CallProblem>> {
    return this.conferences.asOne(id, (member) => this.#commands.mute(member, muted));
  }

  /** The call on hold comes forward and the one that talks waits; a conference comes apart that way. */
  swap(id: CallId): Promise<Result<void, CallProblem>> {
    const isTogether = this.#registry.get(id)?.conference !== undefined;
    return isTogether ? this.conferences.split(id) : this.transfers.swap(id);
  }

  sendDigits(id: CallId, digits: string): Promise<Result<void, CallProblem>> {
    return this.#commands.sendDigits(id, digits);
  }

  setNote(id: CallId, text: string): Result<void, 'no-such-call'> {
    return this.#knowledge.setNote(id, text);
  }

  setLookup(id: CallId, lookup: Lookup): void {
    this.#knowledge.setLookup(id, lookup);
  }

  setPop(id: CallId, pop: ScreenPop): void {
    this.#knowledge.setPop(id, pop);
  }

  setQuality(id: CallId, quality: LineQuality): void {
    this.#knowledge.setQuality(id, quality);
  }

  chooseMatch(id: CallId, matchId: string): Result<void, 'no-such-call' | 'no-such-match'> {
    return this.#knowledge.chooseMatch(id, matchId);
  }

  /** Keeps the card of an ended call in view, or gives it its usual last words. */
  keepInView(id: CallId, keep: boolean): void {
    this.#linger.keep(id, keep);
  }

  /** Says when the call will be answered by itself, or that it will not. */
  setAutoAnswer(id: CallId, afterMs: number | undefined): void {
    this.#knowledge.setAutoAnswer(id, this.#options.clock, afterMs);
  }

  /** Sends a ringing call on to another number. */
  redirect(id: CallId, number: string): Promise<Result<void, CallProblem>> {
    return this.#commands.redirect(id, number);
  }

  dispose(): void {
    for (const id of this.#lines.ids()) this.detach(id);
    this.#intents.dispose();
    this.#linger.dispose();
  }

  #heardOf(outcome: Result<void, CallProblem>): Result<void, CallProblem> {
    const found = microphoneFound(outcome);
    if (found !== undefined) this.#options.onMicrophone?.(found);
    return outcome;
  }
}

function hasMatches({ lookup }: TrackedCall): boolean {
  return lookup.matches.length > 0;
}
