import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Party } from '#shared/domain/party.ts';
import type { TransferFailure } from '#shared/domain/transfer.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { dialable } from '../../numbers/dialable.ts';
import { readNumber } from '../../numbers/read-number.ts';
import type { TransferStep } from '../../ports/telephony-connector.ts';
import type { Timer } from '../../ports/timer.ts';
import type { CallCommands } from '../call-commands.ts';
import type { CallChange, CallObserver } from '../call-observer.ts';
import type { CallRegistry } from '../call-registry.ts';
import { isHeldHere, isTalking } from '../call.ts';
import type { DialChoice, DialTo } from '../dial-choice.ts';
import { withTransfer, type TrackedCall } from '../tracked-call.ts';
import { consultationPair, consultationPartner, type ConsultationPair } from './transfer-actions.ts';
import { transferStep, withoutConsultation, type TransferEvent } from './transfer-machine.ts';
import { consultationFailure, failedBy, targetOf } from './transfer-outcome.ts';

type Outcome = Result<void, CallProblem>;

/** How long the end of a consultation is waited for before the next step is taken all the same. */
export const CONSULTATION_END_MS = 3000;
/** Asterisk 22 tells of a busy target and ends the party's call 10 to 30 ms later: nobody is had again before that. */
export const PARTY_LOST_WITHIN_MS = 250;

export interface TransferServiceOptions {
  readonly registry: CallRegistry;
  readonly commands: CallCommands;
  readonly timer: Timer;
  /** The country in which numbers for this call are read. */
  readonly countryOf: (call: TrackedCall) => string;
  readonly dial: (target: DialTo, choice: DialChoice) => Promise<Result<unknown, CallProblem>>;
}

/**
 * Hands calls over. The party is put on hold first, and comes back to the agent when the transfer does not come about
 * and nobody else is being talked to. A consultation is a call of its own, linked to the first one. While its target
 * rings still, completing means: give the consultation up and send the party there blind. A REFER to the early dialog
 * would be refused by the target: only who made it may replace it (RFC 3891 section 3, RFC 5589 section 7.6).
 */
export class TransferService implements CallObserver {
  readonly #options: TransferServiceOptions;
  readonly #ends = new Map<CallId, Set<() => void>>();

  constructor(options: TransferServiceOptions) {
    this.#options = options;
  }

  /** Hands the party over to a number without asking there first. */
  async transfer(id: CallId, target: DialTo): Promise<Outcome> {
    const allowed = this.#options.commands.allowed(id, 'transfer');
    if (!allowed.ok) return allowed;
    const party = this.#partyOf(id, target);
    return party.ok ? this.#sendAway(id, party.value) : party;
  }

  /** Hands the party over to the party of another call, as if that one had been its consultation. */
  async transferToCall(id: CallId, otherId: CallId): Promise<Outcome> {
    const { registry, commands } = this.#options;
    const allowed = commands.allowed(id, 'transfer');
    if (!allowed.ok) return allowed;
    const [first, other] = [registry.get(id), registry.get(otherId)];
    if (first === undefined || other === undefined || id === otherId) return fail('no-such-call');
    const isUp = other.call.phase === 'connected' || other.call.phase === 'held';
    if (!isUp || other.call.lineId !== first.call.lineId) return fail('not-allowed-now');
    return this.join(id, otherId);
  }

  /** Joins the parties of two calls of one line, whatever their actions say. */
  async join(id: CallId, otherId: CallId): Promise<Outcome> {
    const other = this.#options.registry.get(otherId);
    if (other === undefined) return fail('no-such-call');
    this.#step(id, { type: 'consulted', target: targetOf(other), consultationId: otherId });
    return this.#join(id, otherId);
  }

  /** Sends a party to a place of the PBX itself, whatever the call's actions say. */
  async sendTo(id: CallId, number: string): Promise<Outcome> {
    const party = this.#partyOf(id, { number });
    return party.ok ? this.#sendAway(id, party.value) : party;
  }

  /** Puts the party on hold and calls somebody about it. */
  async consult(id: CallId, target: DialTo): Promise<Outcome> {
    const allowed = this.#options.commands.allowed(id, 'consult');
    if (!allowed.ok) return allowed;
    // By the same line: the PBX can join only what it knows.
    const lineId = this.#options.registry.get(id)?.call.lineId;
    const dialled = await this.#options.dial(target, { lineId, consultationOf: id });
    return dialled.ok ? ok() : dialled;
  }

  /** Joins party and target of a consultation, or sends the party on when the target rings still. */
  async complete(id: CallId): Promise<Outcome> {
    const allowed = this.#options.commands.allowed(id, 'complete-transfer');
    const pair = this.#pairOf(id);
    if (!allowed.ok) return allowed;
    if (pair === undefined) return fail('not-allowed-now');
    const { first, consultation } = pair;
    const isUp = consultation.call.phase === 'connected' || consultation.call.phase === 'held';
    if (isUp) return this.#join(first.call.id, consultation.call.id);
    const target = targetOf(consultation);
    this.#step(first.call.id, { type: 'sent-away', target });
    await this.#endConsultation(consultation.call.id);
    return this.#refer(first.call.id, target);
  }

  /** Ends the consultation and gives the agent the party back. */
  async endConsultation(id: CallId): Promise<Outcome> {
    const allowed = this.#options.commands.allowed(id, 'end-consultation');
    const pair = this.#pairOf(id);
    if (!allowed.ok) return allowed;
    if (pair === undefined) return fail('not-allowed-now');
    this.#step(pair.first.call.id, { type: 'given-up' });
    const ended = await this.#endConsultation(id);
    await this.#takeBack(pair.first.call.id);
    return ended;
  }

  /** Brings the call on hold forward and puts the one that talks on hold, whichever of the two is named. */
  async swap(id: CallId): Promise<Outcome> {
    const { registry, commands } = this.#options;
    const allowed = commands.allowed(id, 'swap');
    if (!allowed.ok) return allowed;
    const tracked = registry.get(id);
    if (tracked === undefined) return fail('no-such-call');
    if (isHeldHere(tracked.call)) return commands.resume(id);
    const partner = consultationPartner(tracked, registry.all());
    return partner === undefined ? fail('not-allowed-now') : commands.resume(partner.call.id);
  }

  /** What the PBX says of a transfer. */
  onStep(id: CallId, step: TransferStep): void {
    if (step.kind === 'progress') this.#step(id, { type: 'progressed', progress: step.progress });
    else this.#failed(id, step.failure, step.sipStatus);
  }

  onCallChanged({ call, previous }: CallChange): void {
    if (previous === undefined) this.#begun(call);
    if (call.phase === 'connected' && previous?.phase === 'held') this.#step(call.id, { type: 'party-back' });
    if (call.phase === 'ended' && previous?.phase !== 'ended') this.#ended(call);
  }

  #begun({ id, party, consultationOf: first }: CallView): void {
    if (first !== undefined) this.#step(first, { type: 'consulted', target: party, consultationId: id });
  }

  #ended(call: CallView): void {
    for (const tell of this.#ends.get(call.id) ?? []) tell();
    this.#ends.delete(call.id);
    for (const first of this.#options.registry.all())
      if (first.transfer?.consultationId === call.id) this.#consultationEnded(first, call);
  }

  /** While the transfer is completed the PBX ends the consultation first; that is no news. */
  #consultationEnded(first: TrackedCall, consultation: CallView): void {
    const { id } = first.call;
    if (first.transfer?.state === 'consulting') {
      const failure = consultationFailure(consultation);
      if (failure === undefined) this.#step(id, { type: 'given-up' });
      else this.#step(id, failedBy(failure, consultation.cause?.sipStatus));
    }
    const after = this.#options.registry.get(id);
    if (after?.transfer?.state === 'failed')
      this.#options.registry.put(withTransfer(after, withoutConsultation(after.transfer)));
  }

  async #sendAway(id: CallId, target: Party): Promise<Outcome> {
    const { registry, commands } = this.#options;
    const tracked = registry.get(id);
    // A courtesy: where the PBX refuses the hold the party is sent on all the same.
    if (tracked !== undefined && !isHeldHere(tracked.call)) await commands.hold(id);
    if (registry.get(id)?.call.phase === 'ended') return fail('no-such-call');
    this.#step(id, { type: 'sent-away', target });
    return this.#refer(id, target);
  }

  async #refer(id: CallId, target: Party): Promise<Outcome> {
    const connector = this.#options.commands.connectorOf(id);
    if (!connector.ok) return connector;
    return this.#told(id, await connector.value.transfer(id, target.number.raw));
  }

  async #join(id: CallId, consultationId: CallId): Promise<Outcome> {
    const connector = this.#options.commands.connectorOf(id);
    if (!connector.ok) return connector;
    this.#step(id, { type: 'completed' });
    return this.#told(id, await connector.value.completeTransfer(id, consultationId));
  }

  #told(id: CallId, outcome: Outcome): Outcome {
    if (!outcome.ok) this.#failed(id, 'failed');
    return outcome;
  }

  #failed(id: CallId, failure: TransferFailure, sipStatus?: number): void {
    const tracked = this.#options.registry.get(id);
    this.#step(id, failedBy(failure, sipStatus));
    // Where the PBX refused the hold the agent had the party all the time.
    if (tracked?.call.phase === 'connected') this.#step(id, { type: 'party-back' });
    if (tracked?.transfer?.state !== 'blind-pending') return;
    if (sipStatus === undefined) void this.#takeBack(id);
    else this.#options.timer.after(PARTY_LOST_WITHIN_MS, () => void this.#takeBack(id));
  }

  /** Nobody is talked over: with another conversation going on the party stays on hold. */
  async #takeBack(id: CallId): Promise<void> {
    const { registry, commands } = this.#options;
    const talks = registry.all().some(({ call, intent }) => isTalking(call) || intent === 'answering');
    const tracked = registry.get(id);
    if (!talks && tracked !== undefined && isHeldHere(tracked.call)) await commands.resume(id);
  }

  async #endConsultation(id: CallId): Promise<Outcome> {
    const { registry, commands, timer } = this.#options;
    const ended = new Promise<void>((resolve) => {
      const waiting = this.#ends.get(id) ?? new Set();
      this.#ends.set(id, waiting.add(resolve));
      timer.after(CONSULTATION_END_MS, resolve);
    });
    const told = await commands.hangUp(id);
    if (told.ok && registry.get(id)?.call.phase !== 'ended') await ended;
    return told;
  }

  #pairOf(id: CallId): ConsultationPair | undefined {
    const tracked = this.#options.registry.get(id);
    return tracked === undefined ? undefined : consultationPair(tracked, this.#options.registry.all());
  }

  #partyOf(id: CallId, { number, name }: DialTo): Result<Party, CallProblem> {
    const tracked = this.#options.registry.get(id);
    if (tracked === undefined) return fail('no-such-call');
    const country = this.#options.countryOf(tracked);
    const read = dialable(number, country);
    if (!read.ok) return read;
    return ok({ number: readNumber(read.value, country), ...(name !== undefined && { displayName: name }) });
  }

  #step(id: CallId, event: TransferEvent): void {
    const { registry } = this.#options;
    const tracked = registry.get(id);
    if (tracked === undefined || tracked.call.phase === 'ended') return;
    const step = transferStep(tracked.transfer, event);
    if (step.kind === 'moved') registry.put(withTransfer(tracked, step.transfer));
  }
}
