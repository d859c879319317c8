import type { CallView } from '#shared/domain/call.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Lookup } from '#shared/domain/match.ts';
import type { LineQuality, QualitySample } from '#shared/domain/quality.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { dialable } from '../numbers/dialable.ts';
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
import { CallLinger } from './call-linger.ts';
import type { CallObserver } from './call-observer.ts';
import { CallProgress } from './call-progress.ts';
import { CallRegistry } from './call-registry.ts';
import type { DialChoice } from './dial-choice.ts';
import { microphoneFound, type MicrophoneFound } from './microphone-found.ts';
import { outgoingCall } from './outgoing-call.ts';
import { withAutoAnswer, type TrackedCall } from './tracked-call.ts';

/** How many calls may be alive at once. */
export const CALLS_MAX = 8;

export interface CallServiceOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** Whether a screen pop by hand could open anything for this call; by default when a record was found. */
  readonly canOpenRecord?: (call: TrackedCall) => boolean;
  /** How calls go out unless the agent says otherwise; by default by the first line attached, with its own number. */
  readonly outgoing?: () => Outgoing | undefined;
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
  readonly #progress: CallProgress;
  readonly #commands: CallCommands;
  readonly #lines: AttachedLines;

  constructor(options: CallServiceOptions) {
    const { clock, timer, logger } = options;
    const canOpenRecord = options.canOpenRecord ?? (({ lookup }) => lookup.matches.length > 0);
    const { onMark, onSample } = options;
    this.#options = options;
    this.#fanOut = new CallFanOut({ logger });
    const registry = new CallRegistry({ clock, observer: this.#fanOut, canOpenRecord });
    const intents = new CallIntents({ registry, timer });
    const linger = new CallLinger({ registry, timer });
    this.#registry = registry;
    this.#intents = intents;
    this.#linger = linger;
    this.#progress = new CallProgress({ registry, intents, linger, clock, logger, onMark, onSample });
    this.#lines = new AttachedLines({
      outgoing: options.outgoing ?? (() => undefined),
      onEvent: (event, { line, connector }) => {
        if (event.type === 'incoming' && options.screen?.(event, line, connector) === true) return;
        this.#progress.onEvent(event, line, connector.capabilities);
      },
    });
    this.#commands = new CallCommands({
      registry,
      intents,
      connector: (line) => this.#lines.get(line)?.connector,
    });
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
  async dial(text: string, choice: DialChoice = {}): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    const attached = this.#lines.forDialling(choice);
    if (attached === undefined) return fail('not-reachable');
    const { connector, line, options } = attached;
    const number = dialable(text, line.country);
    if (!number.ok) return number;
    if (this.#registry.all().filter(({ call }) => call.phase !== 'ended').length >= CALLS_MAX)
      return fail('too-many-calls');
    const held = await this.#commands.holdTalking(undefined);
    if (!held.ok) return held;
    if (this.#lines.get(line.id)?.connector !== connector) return fail('not-reachable');
    const id = this.#options.ids.callId();
    this.#registry.put(outgoingCall(id, number.value, attached, this.#options.clock));
    const dialled = this.#heardOf(await connector.dial(id, number.value, options));
    if (dialled.ok) return ok({ id });
    const tracked = this.#registry.get(id);
    if (tracked !== undefined) {
      this.#progress.end(tracked, { kind: 'failed', cause: { by: 'network', text: dialled.problem } });
    }
    return dialled;
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
    return this.#commands.hold(id);
  }

  resume(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#commands.resume(id);
  }

  mute(id: CallId, muted: boolean): Promise<Result<void, CallProblem>> {
    return this.#commands.mute(id, muted);
  }

  sendDigits(id: CallId, digits: string): Promise<Result<void, CallProblem>> {
    return this.#commands.sendDigits(id, digits);
  }

  /** Keeps the agent's note; an ended call stays in view while the agent writes. */
  setNote(id: CallId, text: string): Result<void, 'no-such-call'> {
    if (!this.#change(id, (tracked) => ({ ...tracked, notes: text }))) return fail('no-such-call');
    this.#linger.begin(id);
    return ok();
  }

  /** Keeps what a lookup found so far; the agent's own choice stays while it is among the matches. */
  setLookup(id: CallId, lookup: Lookup): void {
    this.#change(id, (tracked) => {
      const { agentChoice } = tracked;
      const isStillThere = lookup.matches.some((match) => match.id === agentChoice);
      const chosen = isStillThere && agentChoice !== undefined ? { chosen: agentChoice } : {};
      return { ...tracked, lookup: { ...lookup, ...chosen } };
    });
  }

  setPop(id: CallId, pop: ScreenPop): void {
    this.#change(id, (tracked) => ({ ...tracked, pop }));
  }

  setQuality(id: CallId, quality: LineQuality): void {
    this.#change(id, (tracked) => ({ ...tracked, quality }));
  }

  /** The agent says which of several matches the party is; an ended call stays in view a while longer. */
  chooseMatch(id: CallId, matchId: string): Result<void, 'no-such-call' | 'no-such-match'> {
    const tracked = this.#registry.get(id);
    if (tracked === undefined) return fail('no-such-call');
    if (!tracked.lookup.matches.some((match) => match.id === matchId)) return fail('no-such-match');
    this.#registry.put({ ...tracked, agentChoice: matchId, lookup: { ...tracked.lookup, chosen: matchId } });
    this.#linger.begin(id);
    return ok();
  }

  /** Keeps the card of an ended call in view, or gives it its usual last words. */
  keepInView(id: CallId, keep: boolean): void {
    this.#linger.keep(id, keep);
  }

  /** Says when the call will be answered by itself, or that it will not. */
  setAutoAnswer(id: CallId, afterMs: number | undefined): void {
    this.#change(id, (tracked) => withAutoAnswer(tracked, this.#options.clock, afterMs));
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

  #change(id: CallId, change: (tracked: TrackedCall) => TrackedCall): boolean {
    const tracked = this.#registry.get(id);
    if (tracked === undefined) return false;
    this.#registry.put(change(tracked));
    return true;
  }
}
