import { vi } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipConnectorOptions } from '#adapters/telephony/sip/sip-connector-options.ts';
import { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import { EventLog } from './event-log.ts';
import { FakeMediaGateway } from './fakes/fake-media-gateway.ts';
import type { ManualTimer } from './fakes/manual-timer.ts';
import { PeerDialog } from './peer-dialog.ts';
import { peerLine } from './peer-line.ts';
import { PEER_SDP, SipPeer, type PeerMessage, type PeerParts } from './sip-peer.ts';

/** A call between the peer and the line. */
export interface TestCall {
  readonly callId: CallId;
  readonly dialog: PeerDialog;
  /** The 200 of the line, or its INVITE. */
  readonly message: PeerMessage;
}

/** A registered line on the in-process peer, with everything a protocol test asks of it. */
export class PeerCalls {
  readonly peer: SipPeer;
  readonly media: FakeMediaGateway;
  readonly connector: SipConnector;
  readonly log: EventLog;
  #dialled = 0;

  private constructor(peer: SipPeer, media: FakeMediaGateway, connector: SipConnector) {
    this.peer = peer;
    this.media = media;
    this.connector = connector;
    this.log = new EventLog(connector);
  }

  static async start(
    change: Partial<SipConnectorOptions> = {},
    line: Partial<LineSettings> = {},
  ): Promise<PeerCalls> {
    const peer = await SipPeer.start();
    const media = new FakeMediaGateway();
    const options = { random: () => 0.05, policy: { goodbyeWithinMs: 300 }, ...change };
    const made = peerLine(peer, media, options);
    const connector = new SipConnector({ ...made, line: { ...made.line, ...line } });
    const calls = new PeerCalls(peer, media, connector);
    calls.connector.connect();
    await calls.log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
    return calls;
  }

  /** `time` when the line runs on a manual one: it has to pass for the line to close. */
  async stop(time?: ManualTimer): Promise<void> {
    const passing = setInterval(() => time?.pass(1000), 5);
    await this.connector.disconnect();
    clearInterval(passing);
    await this.peer.stop();
  }

  /** The peer calls and the line rings. */
  async ring(parts: PeerParts = {}): Promise<{ readonly callId: CallId; readonly sipCallId: string }> {
    const after = this.log.events.length;
    const sipCallId = this.peer.invite(parts);
    const { callId } = await this.log.next('incoming', undefined, after);
    await vi.waitUntil(() => this.media.inputsOf('get-local').length > 0);
    return { callId, sipCallId };
  }

  /** The peer calls and the line answers. */
  async called(parts: PeerParts = {}): Promise<TestCall> {
    const { callId, sipCallId } = await this.ring(parts);
    succeeded(await this.connector.answer(callId));
    const message = await this.peer.next(
      ({ status, method, text }) => status === 200 && method === 'INVITE' && text.includes(sipCallId),
    );
    // sip.js refuses a re-INVITE in the same breath as the ACK (RFC 5407 §3.1.4).
    await new Promise((resolve) => setTimeout(resolve, 30));
    return { callId, dialog: PeerDialog.called(this.peer, message), message };
  }

  /** The line dials; gives its INVITE. */
  async dial(number = '5551234'): Promise<{ readonly callId: CallId; readonly invite: PeerMessage }> {
    this.#dialled += 1;
    const callId = CallId.parse(`00000000-0000-4000-8000-${String(this.#dialled).padStart(12, '0')}`);
    const before = new Set(this.peer.heard);
    succeeded(await this.connector.dial(callId, number));
    const invite = await this.peer.next(
      (message) => message.startLine.startsWith('INVITE ') && !before.has(message),
    );
    return { callId, invite };
  }

  /** The line dials and the peer answers, with more headers where a test wants them. */
  async dialled(headers: readonly string[] = []): Promise<TestCall> {
    this.peer.on['INVITE'] = (request) => this.peer.answer(request, 200, { headers, sdp: PEER_SDP });
    const { callId, invite } = await this.dial();
    await this.log.next('connected', (event) => event.callId === callId);
    delete this.peer.on['INVITE'];
    return { callId, dialog: PeerDialog.dialled(this.peer, invite), message: invite };
  }

  /** Requests of the line by method, in order. */
  sent(method: string): readonly PeerMessage[] {
    return this.peer.heard.filter(({ startLine }) => startLine.startsWith(`${method} `));
  }
}

function succeeded(outcome: Result<void, CallProblem>): void {
  if (!outcome.ok) throw new Error(`the line refused: ${outcome.problem}`);
}
