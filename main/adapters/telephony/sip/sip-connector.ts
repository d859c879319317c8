import { randomUUID } from 'node:crypto';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { ConnectorCapabilities, TelephonyConnector } from '#core/ports/telephony-connector.ts';
import { announceAnswer } from './call/announce-incoming.ts';
import { surroundingsOf, type CallSurroundings } from './call/call-surroundings.ts';
import type { DialOptions } from './call/dial-out.ts';
import { elapsed } from './call/elapsed.ts';
import { endByAgent } from './call/end-cause.ts';
import { EventOutlet, type EventListener } from './event-outlet.ts';
import { framesSeenBy, FrameMarks } from './call/frame-marks.ts';
import { LineCalls } from './call/line-calls.ts';
import { LineExtension } from './line-extension.ts';
import { LineRecovery } from './line-recovery.ts';
import { LineRequests } from './line-requests.ts';
import { LiveLine } from './live-line.ts';
import { MediaHandlers } from './call/media-handlers.ts';
import { NewCalls } from './call/new-calls.ts';
import { sipCapabilities } from './sip-capabilities.ts';
import type { SipCall } from './call/sip-call.ts';
import type { SipConnectorOptions } from './sip-connector-options.ts';
import { SipLineServices } from './sip-line-services.ts';
import { SipReach } from './registration/sip-reach.ts';
import { createUserAgent, nameUserAgent, type LineUserAgent } from './user-agent-factory.ts';

type Outcome = Result<void, CallProblem>;

/** What the user agent hands its sessions and frames to. */
interface CallParts {
  readonly handlers: MediaHandlers;
  readonly marks: FrameMarks;
  readonly extension: LineExtension;
}

/** A line on any SIP server that speaks WebSocket (RFC 7118) and WebRTC media. Connects once; make a new one to restart. */
export class SipConnector implements TelephonyConnector {
  readonly lineId: LineId;
  readonly #options: SipConnectorOptions;
  readonly #line: LiveLine;
  readonly #outlet: EventOutlet;
  readonly #agent: LineUserAgent;
  readonly #registration: SipReach;
  readonly #around: CallSurroundings;
  readonly services: SipLineServices;
  readonly #calls = new LineCalls();
  readonly #newCalls: NewCalls;
  readonly #recovery: LineRecovery;
  readonly #requests: LineRequests;
  #stopMedia = (): void => undefined;
  #closing = false;

  constructor(options: SipConnectorOptions) {
    const { media, log } = options;
    const instanceId = options.instanceId ?? randomUUID();
    this.#options = options;
    this.lineId = options.line.id;
    this.#line = new LiveLine(options.line);
    const line = (): LineSettings => this.#line.current;
    this.#outlet = new EventOutlet(log);
    this.#around = surroundingsOf(options, {
      isConnected: () => this.#agent.transport.isConnected(),
      emit: (event) => this.#outlet.emit(event),
      onMessage: (message) => this.#registration.isOwn(message) || this.services.message(message),
      onRefer: (call, referral) => this.#requests.referrals.received(call, referral),
    });
    const { pageWithinMs } = this.#around.policy;
    const handlers = new MediaHandlers({
      media,
      iceServers: () => line().iceServers,
      pageWithinMs,
      newId: () => options.ids.uuid(),
    });
    const marks = new FrameMarks((id, mark) => announceAnswer(this.#outlet, this.#calls.byId, id, mark));
    const extension = new LineExtension({
      around: this.#around,
      calls: () => this.#calls.all,
      line,
      mediaOf: (session) => handlers.of(session),
      contactUser: () => this.#agent.userAgent.contact.uri.user ?? '',
    });
    this.#agent = this.#userAgent(instanceId, { handlers, marks, extension });
    this.#registration = new SipReach({
      connector: options,
      agent: this.#agent,
      instanceId,
      policy: this.#around.policy,
      random: this.#around.random,
      hasCalls: () => this.#calls.size > 0,
      isOnlyPhone: () => line().profile.isOnlyPhone,
      onReachability: (reachability) => this.#outlet.emit({ type: 'reachability', reachability }),
      onRenewed: () => void this.#renewed(),
    });
    this.services = new SipLineServices(this.#agent, options.line, this.#around);
    const [agent, around, calls] = [this.#agent, this.#around, this.#calls];
    const shared = { connector: options, agent, around, calls, handlers };
    this.#recovery = new LineRecovery(shared);
    this.#requests = new LineRequests(line, this.#around, this.#calls.byId);
    this.#newCalls = new NewCalls({
      ...shared,
      line,
      extension,
      referrals: this.#requests.referrals,
      marks,
      outlet: this.#outlet,
      isReachable: () => this.#registration.isReachable,
      onEnded: (call) => this.#ended(call),
    });
  }

  onEvent(listener: EventListener): () => void {
    return this.#outlet.add(listener);
  }

  /** Media ids of the running calls, oldest first; for statistics. */
  mediaIds(): readonly string[] {
    return this.#calls.all.map((call) => call.mediaId);
  }

  audioOf(callId: CallId): string | undefined {
    return this.#calls.byId.get(callId)?.mediaId;
  }

  get capabilities(): ConnectorCapabilities {
    return sipCapabilities(this.#line.current.profile);
  }

  update(line: LineSettings): void {
    this.#line.take(line);
    const { displayName, profile } = this.#line.current;
    nameUserAgent(this.#agent, displayName);
    this.#registration.selfCheckBy(profile.selfCheck);
  }

  connect(): void {
    this.#stopMedia = this.#options.media.onEvent((event) => this.#recovery.media(event));
    this.#registration.start();
  }

  reconnectNow(): void {
    if (!this.#closing) this.#registration.reconnectNow();
  }

  async rest(): Promise<void> {
    if (!this.#closing) await this.#registration.rest();
  }

  async disconnect(): Promise<void> {
    this.#closing = true;
    this.#newCalls.close();
    this.services.close();
    for (const call of this.#calls.all)
      call.end(endByAgent(call.phase === 'connected' ? 'hung-up' : 'cancelled'));
    const late = elapsed(this.#options.timer, this.#around.policy.disconnectWithinMs);
    await Promise.race([this.#registration.stop(), late]);
    for (const call of this.#calls.all) call.giveUp();
    this.#stopMedia();
  }

  dial(callId: CallId, number: string, options?: DialOptions): Promise<Outcome> {
    return this.#newCalls.dial(callId, number, options);
  }

  answer(callId: CallId): Promise<Outcome> {
    return this.#calls.with(callId, (call) => call.answer());
  }

  reject(callId: CallId): Promise<Outcome> {
    return this.#calls.with(callId, (call) => call.reject());
  }

  redirect(callId: CallId, number: string): Promise<Outcome> {
    return this.#requests.redirect(callId, number);
  }

  hangUp(callId: CallId): Promise<Outcome> {
    return this.#calls.with(callId, (call) => call.hangUp());
  }

  hold(callId: CallId): Promise<Outcome> {
    return this.#calls.with(callId, (call) => call.audio.setHold(true));
  }

  resume(callId: CallId): Promise<Outcome> {
    return this.#calls.with(callId, (call) => call.audio.setHold(false));
  }

  mute(callId: CallId, muted: boolean): Promise<Outcome> {
    return this.#calls.with(callId, (call) => call.audio.mute(muted));
  }

  sendDigits(callId: CallId, digits: string): Promise<Outcome> {
    return this.#requests.sendDigits(callId, digits);
  }

  record(callId: CallId, on: boolean): Promise<Outcome> {
    return this.#requests.record(callId, on);
  }

  transfer(callId: CallId, number: string): Promise<Outcome> {
    return this.#requests.blind(callId, number);
  }

  completeTransfer(callId: CallId, consultationId: CallId): Promise<Outcome> {
    return this.#requests.attended(callId, consultationId);
  }

  declineReferral(callId: CallId): Promise<Outcome> {
    return this.#requests.declineReferral(callId);
  }

  #userAgent(instanceId: string, { handlers, marks, extension }: CallParts): LineUserAgent {
    const { line, password, version, proxyFor, log, trace } = this.#options;
    return createUserAgent({
      line,
      password,
      version,
      instanceId,
      proxyFor,
      log,
      descriptions: (session) => handlers.of(session),
      frames: framesSeenBy(marks, () => this.#registration, trace),
      extension: extension.core,
      delegate: {
        onInvite: (invitation) => this.#newCalls.ring(invitation),
        onDisconnect: (error) => this.#socketLost(error),
        onMessage: this.#around.onMessage,
        onNotify: (notification) => this.services.notify(notification),
      },
    });
  }

  #socketLost(error: Error | undefined): void {
    if (!this.#closing) this.#recovery.socketLost();
    this.services.lost();
    this.#registration.lost(error);
  }

  async #renewed(): Promise<void> {
    this.services.renewed();
    await this.#recovery.socketRenewed();
  }

  #ended(call: SipCall): void {
    this.#recovery.forget(call);
    this.#requests.referrals.forget(call.callId);
    this.#calls.ended(call);
  }
}
