import { randomUUID } from 'node:crypto';
import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { ConnectorCapabilities, TelephonyConnector } from '#core/ports/telephony-connector.ts';
import { announceAnswer, announceIncoming } from './call/announce-incoming.ts';
import { prepareAnew } from './call/call-healing.ts';
import { surroundingsOf, type CallSurroundings } from './call/call-surroundings.ts';
import { dialOut, type DialOptions } from './call/dial-out.ts';
import { elapsed } from './call/elapsed.ts';
import { endByAgent } from './call/end-cause.ts';
import { EventOutlet, type EventListener } from './event-outlet.ts';
import { framesSeenBy, FrameMarks } from './call/frame-marks.ts';
import { LineExtension } from './line-extension.ts';
import { lineHealer } from './line-healer.ts';
import { LineRequests } from './line-requests.ts';
import { MediaHandlers } from './call/media-handlers.ts';
import { MediaWatch } from './call/media-watch.ts';
import { RingingWatch } from './dialog/ringing-watch.ts';
import { recoverCalls } from './registration/signalling-recovery.ts';
import { sipCapabilities } from './sip-capabilities.ts';
import { SipCall } from './call/sip-call.ts';
import type { SipConnectorOptions } from './sip-connector-options.ts';
import { SipLineServices } from './sip-line-services.ts';
import { SipReach } from './registration/sip-reach.ts';
import { createUserAgent, type LineUserAgent } from './user-agent-factory.ts';
import { warmUpOnce } from './call/warm-up.ts';

type Outcome = Result<void, CallProblem>;

/** A line on any SIP server that speaks WebSocket (RFC 7118) and WebRTC media. Connects once; make a new one to restart. */
export class SipConnector implements TelephonyConnector {
  readonly lineId: LineId;
  readonly capabilities: ConnectorCapabilities;
  readonly #options: SipConnectorOptions;
  readonly #outlet: EventOutlet;
  readonly #agent: LineUserAgent;
  readonly #handlers: MediaHandlers;
  readonly #registration: SipReach;
  readonly #around: CallSurroundings;
  readonly #extension: LineExtension;
  readonly #marks = new FrameMarks((id, mark) => announceAnswer(this.#outlet, this.#calls, id, mark));
  readonly services: SipLineServices;
  readonly #ringing: RingingWatch;
  readonly #mediaWatch: MediaWatch;
  readonly #requests: LineRequests;
  readonly #heal: (call: SipCall) => Promise<boolean>;
  readonly #calls = new Map<CallId, SipCall>();
  readonly #owed = new Set<SipCall>();
  #stopMedia = (): void => undefined;
  #closing = false;

  constructor(options: SipConnectorOptions) {
    const { line, media, log } = options;
    const instanceId = options.instanceId ?? randomUUID();
    this.#options = options;
    this.lineId = line.id;
    this.capabilities = sipCapabilities(line.profile);
    this.#outlet = new EventOutlet(log);
    this.#around = surroundingsOf(options, {
      isConnected: () => this.#agent.transport.isConnected(),
      emit: (event) => this.#outlet.emit(event),
      onMessage: (message) => this.#registration.isOwn(message) || this.services.message(message),
    });
    const { iceServers } = line;
    const { pageWithinMs } = this.#around.policy;
    this.#handlers = new MediaHandlers({ media, iceServers, pageWithinMs, newId: () => options.ids.uuid() });
    this.#extension = new LineExtension({
      around: this.#around,
      calls: () => this.#calls.values(),
      line,
      mediaOf: (session) => this.#handlers.of(session),
      contactUser: () => this.#agent.userAgent.contact.uri.user ?? '',
    });
    this.#agent = createUserAgent({
      line,
      password: options.password,
      version: options.version,
      instanceId,
      proxyFor: options.proxyFor,
      log,
      descriptions: (session) => this.#handlers.of(session),
      frames: framesSeenBy(this.#marks, () => this.#registration),
      extension: this.#extension.core,
      delegate: {
        onInvite: (invitation) => this.#ring(invitation),
        onDisconnect: (error) => this.#socketLost(error),
        onMessage: this.#around.onMessage,
        onNotify: (notification) => this.services.notify(notification),
      },
    });
    this.#registration = new SipReach({
      connector: options,
      agent: this.#agent,
      instanceId,
      policy: this.#around.policy,
      random: this.#around.random,
      hasCalls: () => this.#calls.size > 0,
      onReachability: (reachability) => this.#outlet.emit({ type: 'reachability', reachability }),
      onRenewed: () => void this.#recover(),
    });
    this.#heal = lineHealer(options, this.#agent, this.#handlers, this.#around.policy);
    this.services = new SipLineServices(this.#agent, line, this.#around);
    this.#ringing = new RingingWatch(this.#around);
    this.#requests = new LineRequests(line, this.#around, this.#calls);
    this.#mediaWatch = new MediaWatch({
      calls: () => [...this.#calls.values()],
      handlers: this.#handlers,
      heal: (call) => this.#heal(call),
    });
  }

  onEvent(listener: EventListener): () => void {
    return this.#outlet.add(listener);
  }

  /** Media ids of the running calls, oldest first; for statistics. */
  mediaIds(): readonly string[] {
    return [...this.#calls.values()].map((call) => call.mediaId);
  }

  audioOf(callId: CallId): string | undefined {
    return this.#calls.get(callId)?.mediaId;
  }

  connect(): void {
    this.#stopMedia = this.#options.media.onEvent((event) => this.#mediaWatch.handle(event));
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
    this.services.close();
    for (const call of this.#calls.values())
      call.end(endByAgent(call.phase === 'connected' ? 'hung-up' : 'cancelled'));
    const late = elapsed(this.#options.timer, this.#around.policy.disconnectWithinMs);
    await Promise.race([this.#registration.stop(), late]);
    for (const call of this.#calls.values()) call.giveUp();
    this.#stopMedia();
  }

  async dial(callId: CallId, number: string, options?: DialOptions): Promise<Outcome> {
    if (this.#calls.size >= this.#around.policy.maxCalls) return fail('too-many-calls');
    if (this.#closing || !this.#registration.isReachable) return fail('not-reachable');
    return dialOut({
      callId,
      number,
      line: this.#options.line,
      options,
      userAgent: this.#agent.userAgent,
      handlers: this.#handlers,
      around: this.#around,
      onCall: (call) => this.#calls.set(callId, call),
      onEnded: (call) => this.#ended(call),
    });
  }

  answer(callId: CallId): Promise<Outcome> {
    return this.#with(callId, (call) => call.answer());
  }

  reject(callId: CallId): Promise<Outcome> {
    return this.#with(callId, (call) => call.reject());
  }

  redirect(callId: CallId, number: string): Promise<Outcome> {
    return this.#requests.redirect(callId, number);
  }

  hangUp(callId: CallId): Promise<Outcome> {
    return this.#with(callId, (call) => call.hangUp());
  }

  hold(callId: CallId): Promise<Outcome> {
    return this.#with(callId, (call) => call.audio.setHold(true));
  }

  resume(callId: CallId): Promise<Outcome> {
    return this.#with(callId, (call) => call.audio.setHold(false));
  }

  mute(callId: CallId, muted: boolean): Promise<Outcome> {
    return this.#with(callId, (call) => call.audio.mute(muted));
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

  async #with(callId: CallId, command: (call: SipCall) => Promise<Outcome>): Promise<Outcome> {
    const call = this.#calls.get(callId);
    return call === undefined ? fail('no-such-call') : command(call);
  }

  #ring(invitation: Invitation): void {
    if (this.#extension.replaces(invitation)) return;
    if (this.#closing || this.#calls.size >= this.#around.policy.maxCalls) {
      invitation.reject({ statusCode: 486 }).catch(() => undefined);
      return;
    }
    const callId = this.#options.ids.callId();
    const leg = { session: invitation, media: this.#handlers.of(invitation) };
    const call = new SipCall({ callId, leg, around: this.#around, onEnded: (ended) => this.#ended(ended) });
    this.#calls.set(callId, call);
    announceIncoming(this.#outlet, this.#marks, call, this.#extension.ring(call, invitation));
    prepareAnew(call);
  }

  #socketLost(error: Error | undefined): void {
    if (!this.#closing) this.#ringing.socketLost(this.#calls.values());
    this.services.lost();
    this.#registration.lost(error);
  }

  #ended(call: SipCall): void {
    this.#ringing.forget(call);
    this.#calls.delete(call.callId);
    for (const owed of this.#owed) if (!owed.owesGoodbye) this.#owed.delete(owed);
    if (call.owesGoodbye) this.#owed.add(call);
  }

  async #recover(): Promise<void> {
    warmUpOnce();
    const owed = [...this.#owed].filter((call) => call.owesGoodbye);
    this.services.renewed();
    this.#ringing.socketRenewed();
    await recoverCalls({ calls: [...this.#calls.values()], owed, heal: (call) => this.#heal(call) });
  }
}
