import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Lookup } from '#shared/domain/match.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { dialable } from '../numbers/dialable.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { ConnectorMark, TelephonyConnector } from '../ports/telephony-connector.ts';
import type { Timer } from '../ports/timer.ts';
import type { AttachedLine } from './attached-line.ts';
import { CallCommands } from './call-commands.ts';
import { CallFanOut } from './call-fan-out.ts';
import { CallIntents } from './call-intents.ts';
import { CallKnowledge } from './call-knowledge.ts';
import { CallLinger } from './call-linger.ts';
import type { CallObserver } from './call-observer.ts';
import { CallProgress } from './call-progress.ts';
import { CallRegistry } from './call-registry.ts';
import { startOfCall } from './call-time.ts';
import { trackCall, type TrackedCall } from './tracked-call.ts';
import { TransferService, type TransferTarget } from './transfer-service.ts';

/** How many calls may be alive at once. */
export const CALLS_MAX = 8;

const MICROPHONE_PROBLEMS = ['microphone-denied', 'microphone-missing'] as const;
export type MicrophoneFound = 'open' | (typeof MICROPHONE_PROBLEMS)[number];

export interface CallServiceOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** Whether a screen pop by hand could open anything for this call; by default when a record was found. */
  readonly canOpenRecord?: (call: TrackedCall) => boolean;
  readonly onMark?: (callId: CallId, mark: ConnectorMark, at: number) => void;
  /** Whether the agent's microphone could be opened for a call, whatever key or button began it. */
  readonly onMicrophone?: (microphone: MicrophoneFound) => void;
}

interface Attached {
  readonly connector: TelephonyConnector;
  readonly line: AttachedLine;
  readonly stopListening: () => void;
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
  /** Handing calls over, and the consultations before it. */
  readonly transfers: TransferService;
  #attached: Attached | undefined;

  constructor(options: CallServiceOptions) {
    const { clock, timer, logger } = options;
    const canOpenRecord = options.canOpenRecord ?? (({ lookup }) => lookup.matches.length > 0);
    const onMark = options.onMark ?? (() => undefined);
    this.#options = options;
    this.#fanOut = new CallFanOut({ logger });
    const registry = new CallRegistry({ clock, observer: this.#fanOut, canOpenRecord });
    const intents = new CallIntents({ registry, timer });
    const linger = new CallLinger({ registry, timer });
    this.#registry = registry;
    this.#intents = intents;
    this.#linger = linger;
    this.#knowledge = new CallKnowledge({ registry, linger });
    this.#commands = new CallCommands({ registry, intents, connector: () => this.#attached?.connector });
    this.transfers = new TransferService({
      registry,
      commands: this.#commands,
      timer,
      countryOf: () => this.#attached?.line.country ?? '',
      dial: (target, consultationOf) => this.#dialTo(target, consultationOf),
    });
    this.#fanOut.add(this.transfers);
    this.#progress = new CallProgress({
      registry,
      intents,
      linger,
      clock,
      logger,
      onMark,
      onTransfer: (id, step) => this.transfers.onStep(id, step),
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

  /** Takes calls from this connector from now on, instead of the one before. */
  attach(connector: TelephonyConnector, line: AttachedLine): void {
    this.detach();
    const stopListening = connector.onEvent((event) => {
      this.#progress.onEvent(event, line, connector.capabilities);
    });
    this.#attached = { connector, line, stopListening };
  }

  /**
   * Lets the connector go. Calls that it did not end itself end here as cut off by the network side: answered ones stay
   * `answered`, the others are `failed`.
   */
  detach(): void {
    this.#attached?.stopListening();
    this.#attached = undefined;
    for (const tracked of this.#registry.all()) {
      if (tracked.call.phase === 'ended') continue;
      this.#progress.end(tracked, { kind: 'failed', cause: { by: 'network', text: 'line removed' } });
    }
  }

  /** Calls a number. A call that talks is put on hold first. */
  dial(text: string): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    return this.#dialTo({ number: text });
  }

  async #dialTo(
    target: TransferTarget,
    consultationOf?: CallId,
  ): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    if (this.#attached === undefined) return fail('not-reachable');
    const { connector, line } = this.#attached;
    const number = dialable(target.number, line.country);
    if (!number.ok) return number;
    if (this.#registry.all().filter(isAlive).length >= CALLS_MAX) return fail('too-many-calls');
    const held = await this.#commands.holdTalking(undefined);
    if (!held.ok) return held;
    if (this.#attached?.connector !== connector) return fail('not-reachable');
    const id = this.#options.ids.callId();
    this.#beginOutgoing(id, { ...target, number: number.value }, consultationOf);
    const dialled = this.#heardOf(await connector.dial(id, number.value));
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

  setNote(id: CallId, text: string): Result<void, 'no-such-call'> {
    return this.#knowledge.setNote(id, text);
  }

  setLookup(id: CallId, lookup: Lookup): void {
    this.#knowledge.setLookup(id, lookup);
  }

  setPop(id: CallId, pop: ScreenPop): void {
    this.#knowledge.setPop(id, pop);
  }

  chooseMatch(id: CallId, matchId: string): Result<void, 'no-such-call' | 'no-such-match'> {
    return this.#knowledge.chooseMatch(id, matchId);
  }

  dispose(): void {
    this.detach();
    this.#intents.dispose();
    this.#linger.dispose();
  }

  #heardOf(outcome: Result<void, CallProblem>): Result<void, CallProblem> {
    const found = outcome.ok ? 'open' : MICROPHONE_PROBLEMS.find((problem) => problem === outcome.problem);
    if (found !== undefined) this.#options.onMicrophone?.(found);
    return outcome;
  }

  #beginOutgoing(id: CallId, { number, name }: TransferTarget, consultationOf: CallId | undefined): void {
    if (this.#attached === undefined) return;
    const { connector, line } = this.#attached;
    const call = {
      id,
      direction: 'outgoing',
      phase: 'dialing',
      lineId: line.id,
      lineLabel: line.label,
      party: { number: readNumber(number, line.country), ...(name !== undefined && { displayName: name }) },
      ...startOfCall(this.#options.clock),
    } as const;
    const tracked = trackCall(call, connector.capabilities);
    this.#registry.put({ ...tracked, ...(consultationOf !== undefined && { consultationOf }) });
  }
}

function isAlive(tracked: TrackedCall): boolean {
  return tracked.call.phase !== 'ended';
}
