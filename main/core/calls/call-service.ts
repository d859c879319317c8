import type { CallView, EndPolicy } from '#shared/domain/call.ts';
import type { Disposition } from '#shared/domain/disposition.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Lookup, Match } from '#shared/domain/match.ts';
import type { Party } from '#shared/domain/party.ts';
import type { LineQuality } from '#shared/domain/quality.ts';
import type { CallRecording } from '#shared/domain/recording.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { Handover } from '#shared/domain/transfer.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';
import type { AttachedLine } from './attached-line.ts';
import type { LingerReason } from './call-linger.ts';
import type { CallObserver } from './call-observer.ts';
import { callParts, type CallParts } from './call-parts.ts';
import type { CallServiceOptions } from './call-service-options.ts';
import type { ConferenceService } from './conference/conference-service.ts';
import type { DialChoice } from './dial-choice.ts';
import type { PbxFeatures } from './pbx-features.ts';
import type { ReferralService } from './transfer/referral-service.ts';
import type { TransferService } from './transfer/transfer-service.ts';

/**
 * All calls of the agent, whatever connector carries them: takes the connector's events, gives it the agent's commands
 * and tells observers. Commands refuse with a product word and never throw for anything a PBX or an agent can do.
 */
export class CallService {
  readonly #options: CallServiceOptions;
  readonly #parts: CallParts;
  /** Handing calls over, and the consultations before it. */
  readonly transfers: TransferService;
  /** What the PBX offers besides: recording, parking, picking up. */
  readonly features: PbxFeatures;
  /** Bringing parties together. */
  readonly conferences: ConferenceService;
  /** Where the other side wants to connect the agent on. */
  readonly referrals: ReferralService;

  constructor(options: CallServiceOptions) {
    const parts = callParts(options);
    this.#options = options;
    this.#parts = parts;
    [this.transfers, this.features] = [parts.transfers, parts.features];
    [this.conferences, this.referrals] = [parts.conferences, parts.referrals];
  }

  /** Adds an observer; the returned function takes it out again. */
  observe(observer: CallObserver): () => void {
    return this.#parts.fanOut.add(observer);
  }

  /** Every call, the current one first. The array is the same one until a call changes. */
  views(): readonly CallView[] {
    return this.#parts.registry.views();
  }

  current(callId: CallId): CallView | undefined {
    return this.#parts.registry.view(callId);
  }

  /** Takes calls of this line from this connector from now on, instead of the one before; other lines go on. */
  attach(connector: TelephonyConnector, line: AttachedLine): void {
    this.detach(line.id);
    this.#parts.lines.add(connector, line);
  }

  /** The line has other settings on the same connector; its running calls may do what it can do now. */
  update(line: AttachedLine): void {
    const { lines, knowledge } = this.#parts;
    lines.update(line);
    const capabilities = lines.get(line.id)?.connector.capabilities;
    if (capabilities !== undefined) knowledge.lineChanged(line, capabilities);
  }

  /**
   * Lets the line's connector go. Calls that it did not end itself end here as cut off by the network side: answered
   * ones stay `answered`, the others are `failed`. Calls of other lines go on.
   */
  detach(lineId: LineId): void {
    this.#parts.lines.remove(lineId);
    for (const tracked of this.#parts.registry.all()) {
      if (tracked.call.phase === 'ended' || tracked.call.lineId !== lineId) continue;
      this.#parts.progress.end(tracked, { kind: 'failed', cause: { by: 'network', text: 'line removed' } });
    }
  }

  /** Whether a connector carries calls of this line at present. */
  serves(lineId: LineId): boolean {
    return this.#parts.lines.get(lineId) !== undefined;
  }

  /** Calls a number. A call that talks, on whatever line, is put on hold first. */
  dial(text: string, choice: DialChoice = {}): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    return this.#parts.outgoing.dial({ number: text }, choice);
  }

  async answer(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#parts.heardOf(await this.#parts.commands.answer(id));
  }

  reject(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#parts.commands.reject(id);
  }

  hangUp(id: CallId): Promise<Result<void, CallProblem>> {
    return this.#parts.commands.hangUp(id);
  }

  hold(id: CallId): Promise<Result<void, CallProblem>> {
    return this.conferences.asOne(id, (member) => this.#parts.commands.hold(member));
  }

  resume(id: CallId): Promise<Result<void, CallProblem>> {
    return this.conferences.asOne(id, (member) => this.#parts.commands.resume(member));
  }

  mute(id: CallId, muted: boolean): Promise<Result<void, CallProblem>> {
    return this.conferences.asOne(id, (member) => this.#parts.commands.mute(member, muted));
  }

  /** The call on hold comes forward and the one that talks waits; a conference comes apart that way. */
  swap(id: CallId): Promise<Result<void, CallProblem>> {
    const isTogether = this.#parts.registry.get(id)?.conference !== undefined;
    return isTogether ? this.conferences.split(id) : this.transfers.swap(id);
  }

  sendDigits(id: CallId, digits: string): Promise<Result<void, CallProblem>> {
    return this.#parts.commands.sendDigits(id, digits);
  }

  setNote(id: CallId, text: string): Result<void, 'no-such-call'> {
    return this.#parts.knowledge.setNote(id, text);
  }

  setLookup(id: CallId, lookup: Lookup): void {
    this.#parts.knowledge.setLookup(id, lookup);
  }

  setPop(id: CallId, pop: ScreenPop): void {
    this.#parts.knowledge.setPop(id, pop);
  }

  setQuality(id: CallId, quality: LineQuality): void {
    this.#parts.knowledge.setQuality(id, quality);
  }

  setRecording(id: CallId, recording: CallRecording | undefined): void {
    this.#parts.knowledge.setRecording(id, recording);
  }

  /** The call's connection in the media page; none where its audio is elsewhere. */
  audioOf(id: CallId): string | undefined {
    const connector = this.#parts.commands.connectorOf(id);
    return connector.ok ? connector.value.audioOf(id) : undefined;
  }

  chooseMatch(id: CallId, matchId: string): Result<void, 'no-such-call' | 'no-such-match'> {
    return this.#parts.knowledge.chooseMatch(id, matchId);
  }

  setDisposition(id: CallId, disposition: Disposition | undefined): Result<void, 'no-such-call'> {
    return this.#parts.knowledge.setDisposition(id, disposition);
  }

  link(id: CallId, matchId: string, on: boolean): Result<void, 'no-such-call' | 'no-such-match'> {
    return this.#parts.knowledge.link(id, matchId, on);
  }

  addMatch(id: CallId, match: Match): Result<void, 'no-such-call'> {
    return this.#parts.knowledge.addMatch(id, match);
  }

  /** What the lamps of colleagues tell of an ended call: see `CallKnowledge`. */
  setHandover(id: CallId, handover: Handover): void {
    this.#parts.knowledge.setHandover(id, handover);
  }

  setTaken(id: CallId, by: Party, isSure: boolean): void {
    this.#parts.knowledge.setTaken(id, by, isSure);
  }

  /** Keeps the card of an ended call in view for a reason, or lets that reason go; without one it has its usual last words. */
  keepInView(id: CallId, keep: boolean, reason: LingerReason = 'wrap-up'): void {
    this.#parts.linger.keep(id, keep, reason);
  }

  /** Says when the call will be answered by itself, or that it will not. */
  setAutoAnswer(id: CallId, afterMs: number | undefined): void {
    this.#parts.knowledge.setAutoAnswer(id, this.#options.clock, afterMs);
  }

  /** Sends a ringing call on to another number; `policy` is the standing wish of the agent that does it. */
  redirect(id: CallId, number: string, policy?: EndPolicy): Promise<Result<void, CallProblem>> {
    return this.#parts.commands.redirect(id, number, policy);
  }

  dispose(): void {
    for (const id of this.#parts.lines.ids()) this.detach(id);
    this.#parts.intents.dispose();
    this.#parts.linger.dispose();
  }
}
