import { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import { acceptCall, openMicrophone } from './accept-call.ts';
import { Acknowledgement } from './acknowledgement.ts';
import { CallAudio } from './call-audio.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import { endByAgent, endByNetwork, type LegEnd } from './end-cause.ts';
import { reInviteInDoubt } from '../dialog/doubted-re-invite.ts';
import { Farewell } from './farewell.ts';
import { legDelegate } from './leg-delegate.ts';
import type { Leg } from './leg.ts';
import { OperationQueue } from './operation-queue.ts';
import type { ReInviteOutcome } from '../dialog/re-invite.ts';
import { sayGoodbye } from './say-goodbye.ts';

type Outcome = Result<void, CallProblem>;
type Phase = 'ringing' | 'connected' | 'ended';

export interface SipCallOptions {
  readonly callId: CallId;
  readonly leg: Leg;
  readonly around: CallSurroundings;
  readonly onEnded: (call: SipCall) => void;
}

/**
 * One call: its leg, what the agent wants of it, and what it tells.
 *
 *     ringing ──answered──▶ connected ──┐
 *        └──────────────────────────────┴─▶ ended   (exactly one `ended` event, nothing after it)
 *
 * Operations that need an offer and an answer run one after the other. While the socket is down a hang-up ends the
 * call for the agent at once and stays owed to the PBX (`owesGoodbye`).
 */
export class SipCall {
  readonly callId: CallId;
  readonly isIncoming: boolean;
  readonly audio: CallAudio;
  readonly #around: CallSurroundings;
  readonly #onEnded: (call: SipCall) => void;
  readonly #operations = new OperationQueue();
  readonly #ack = new Acknowledgement();
  #leg: Leg;
  #phase: Phase = 'ringing';
  #end: LegEnd | undefined;
  #farewell: Farewell | undefined;
  #replacing = false;

  constructor({ callId, leg, around, onEnded }: SipCallOptions) {
    this.callId = callId;
    this.isIncoming = leg.session instanceof Invitation;
    this.#around = around;
    this.#onEnded = onEnded;
    this.#leg = leg;
    this.audio = new CallAudio({
      callId,
      around,
      media: () => this.#leg.media,
      isConnected: () => this.#phase === 'connected',
      emit: (event) => this.#emit(event),
      exclusively: (operation) => this.exclusively(operation),
      reInvite: () => this.reInvite(),
      onPathFailed: () => void this.renew({ iceRestart: true }),
    });
    this.#follow(leg);
    if (!this.isIncoming) this.#ack.arrived();
  }

  get sipCallId(): string {
    return this.#leg.session.request.callId;
  }

  get mediaId(): string {
    return this.#leg.media.mediaId;
  }

  get phase(): Phase {
    return this.#phase;
  }

  get leg(): Leg {
    return this.#leg;
  }

  /** Whether the connection in the media page was lost under a connected call. */
  get needsHealing(): boolean {
    return this.#phase === 'connected' && this.#leg.media.isVoid;
  }

  /** Ended for the agent, but the PBX did not confirm it. */
  get owesGoodbye(): boolean {
    return this.#farewell?.isOwed === true;
  }

  async answer(): Promise<Outcome> {
    const accepted = await acceptCall(this.#leg, this.#around);
    if (!accepted.ok) return accepted;
    if (this.#phase !== 'connected') return fail('not-allowed-now');
    return openMicrophone(this.#leg.media);
  }

  /** 486, not 603: a refusal by one agent must not end the ringing at colleagues (RFC 3261 §21.6.2). */
  async reject(): Promise<Outcome> {
    const { session } = this.#leg;
    const rings = session instanceof Invitation && session.state === SessionState.Initial;
    if (!rings) return fail('not-allowed-now');
    this.#leave(endByAgent('rejected', 486));
    return ok();
  }

  async hangUp(): Promise<Outcome> {
    if (this.#phase === 'ended') return fail('no-such-call');
    if (this.#phase === 'ringing' && this.isIncoming && this.#leg.session.state === SessionState.Initial) {
      return this.reject();
    }
    this.#leave(endByAgent(this.#phase === 'connected' ? 'hung-up' : 'cancelled'));
    return ok();
  }

  /** Ends the call on our side, tells the PBX when it can, now or later. */
  end(end: LegEnd): void {
    if (this.#phase !== 'ended') this.#leave(end);
  }

  /** The final answer to an outgoing call; the session's own end follows. */
  noteEnd(end: LegEnd): void {
    this.#end ??= end;
  }

  /** Nobody will hear of an answer any more. */
  giveUp(): void {
    this.#finish(this.#end ?? endByNetwork('the line was closed'));
  }

  payGoodbye(): void {
    this.#farewell?.repeat();
  }

  /** A re-INVITE that changes nothing but the path: proves that the call still lives at the PBX. */
  renew({ iceRestart }: { readonly iceRestart: boolean }): Promise<ReInviteOutcome> {
    return this.exclusively(() => {
      this.#leg.media.iceRestart = iceRestart;
      return this.reInvite();
    });
  }

  /** Runs an operation when no other one is under way. */
  exclusively<T>(operation: () => Promise<T>): Promise<T> {
    return this.#operations.run(operation);
  }

  /** For operations that run exclusively. A call unknown to the PBX ends here too. */
  async reInvite(): Promise<ReInviteOutcome> {
    const { timer, policy, random } = this.#around;
    const { session } = this.#leg;
    const weCalled = !(session instanceof Invitation);
    await this.#ack.awaited(timer, policy.goodbyeWithinMs);
    const { reInviteWithinMs: withinMs, reInviteDoubtedAfterMs: doubtAfterMs } = policy;
    const options = { session, timer, random, weCalled, withinMs, doubtAfterMs };
    const outcome = await reInviteInDoubt(options);
    if (outcome === 'gone') {
      sayGoodbye(session);
      this.#finish(endByNetwork('the server does not know this call any more', 481));
    }
    return outcome;
  }

  /** Another session takes the place of the leg; ends of the old one meanwhile do not end the call. */
  async replaceLeg(make: () => Promise<Leg | undefined>): Promise<boolean> {
    const old = this.#leg;
    this.#replacing = true;
    const next = await make().finally(() => (this.#replacing = false));
    if (this.#phase === 'ended' || this.#farewell !== undefined) {
      if (next !== undefined) sayGoodbye(next.session);
    } else if (next !== undefined) {
      this.#adopt(next);
      return true;
    }
    if (old.session.state === SessionState.Terminated) this.#lost();
    return false;
  }

  /** The PBX has ended the old leg, or should have. */
  #adopt(next: Leg): void {
    const { session } = this.#leg;
    this.#leg = next;
    this.#end = undefined;
    this.#ack.arrived();
    this.#follow(next);
    if (next.session.state === SessionState.Established) this.#connected();
    this.audio.legChanged();
    this.#around.timer.after(this.#around.policy.goodbyeWithinMs, () => sayGoodbye(session));
  }

  #follow(leg: Leg): void {
    this.#around.trace?.belongs(leg.session.request.callId, this.callId);
    const onEnd = (end: LegEnd): void => void (leg === this.#leg && this.noteEnd(end));
    const onAck = (): void => this.#ack.arrived();
    leg.session.delegate = legDelegate({ call: this, around: this.#around, onAck, onEnd });
    leg.media.onRemoteHold = () => this.audio.tellHold();
    leg.session.stateChange.addListener((state) => {
      if (leg !== this.#leg || this.#replacing) return;
      if (state === SessionState.Established) this.#connected();
      // sip.js ends the session before it hands out the answer that says why.
      if (state === SessionState.Terminated) queueMicrotask(() => this.#lost());
    });
  }

  #connected(): void {
    if (this.#phase === 'ringing') {
      this.#phase = 'connected';
      this.#emit({ type: 'connected', callId: this.callId });
      if (this.#leg.media.remoteHold) this.audio.tellHold();
    } else if (this.#phase === 'ended') {
      sayGoodbye(this.#leg.session);
    }
  }

  #leave(end: LegEnd): void {
    const { timer, policy, isConnected } = this.#around;
    this.#end = end;
    this.#farewell = new Farewell(this.#leg.session);
    if (isConnected()) {
      timer.after(policy.goodbyeWithinMs, () => this.#finish(end));
      this.#farewell.say();
    } else {
      this.#finish(end);
    }
  }

  #lost(): void {
    this.#finish(this.#end ?? endByNetwork('the call was lost'));
  }

  #finish(end: LegEnd): void {
    if (this.#phase === 'ended') return;
    this.#emit({ type: 'ended', callId: this.callId, ...end });
    this.#phase = 'ended';
    this.#leg.media.close();
    this.#onEnded(this);
  }

  #emit(event: ConnectorEvent): void {
    if (this.#phase !== 'ended') this.#around.emit(event);
  }
}
