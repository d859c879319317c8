import { EmitterImpl } from 'sip.js/lib/api/emitter.js';
import { TransportState } from 'sip.js/lib/api/transport-state.js';
import type { Transport } from 'sip.js/lib/api/transport.js';
import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { SessionDescriptionHandlerFactory } from 'sip.js/lib/api/session-description-handler-factory.js';
import { MessageGate } from '#adapters/telephony/sip/wire/message-gate.ts';
import type { MessageGateOptions, WireIncident } from '#adapters/telephony/sip/wire/message-gate.ts';

/** A transport without a network: frames go in by hand, what is sent is kept. */
class PaperTransport implements Transport {
  readonly protocol = 'WSS';
  readonly stateChange = new EmitterImpl<TransportState>();
  readonly sent: string[] = [];
  readonly gate: MessageGate;
  state = TransportState.Disconnected;
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;

  constructor(_logger: unknown, { gate }: { readonly gate: MessageGate }) {
    this.gate = gate;
  }

  connect(): Promise<void> {
    this.state = TransportState.Connected;
    this.onConnect?.();
    return Promise.resolve();
  }

  disconnect(): Promise<void> {
    this.state = TransportState.Disconnected;
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return this.disconnect();
  }

  isConnected(): boolean {
    return this.state === TransportState.Connected;
  }

  send(message: string): Promise<void> {
    const prepared = this.gate.prepare(message);
    if (!prepared.ok) {
      return Promise.reject(new Error(prepared.problem));
    }
    this.sent.push(prepared.value);
    return Promise.resolve();
  }

  arrive(text: string, encoding: 'utf8' | 'latin1'): void {
    this.gate.receive(text, encoding, {
      deliver: (message) => this.onMessage?.(message),
      reply: (answer) => this.sent.push(answer),
    });
  }
}

const SDP = { body: 'v=0\r\n', contentType: 'application/sdp' };

/** Media that agrees to everything. */
const paperMedia: SessionDescriptionHandlerFactory = () => ({
  close: () => {},
  getDescription: () => Promise.resolve(SDP),
  hasDescription: (contentType) => contentType === 'application/sdp',
  sendDtmf: () => true,
  setDescription: () => Promise.resolve(),
});

export interface GatedUserAgent {
  readonly userAgent: UserAgent;
  readonly gate: MessageGate;
  readonly sent: string[];
  readonly incidents: WireIncident[];
  /** The calls that rang. */
  readonly calls: Invitation[];
  /** Takes a frame in and gives back what was sent on its account, and how long it took in ms. */
  arrive(text: string, encoding?: 'utf8' | 'latin1'): { answers: string[]; ms: number };
  /** Ends every transaction and timer without the farewells a real stop waits for. */
  stop(): void;
}

/** A real sip.js user agent behind the gate. `user` is the user part that requests must name. */
export async function gatedUserAgent(
  user: string | undefined,
  options: MessageGateOptions = {},
): Promise<GatedUserAgent> {
  const incidents: WireIncident[] = [];
  const calls: Invitation[] = [];
  const ingress = {
    maxBurstPerSecond: 1e9,
    maxFramesPerSecond: 1e9,
    maxCallsPerSecond: 1e9,
    ...options.ingress,
  };
  const gate = new MessageGate({ ...options, ingress, onIncident: (each) => incidents.push(each) });
  const uri = UserAgent.makeURI(`sip:${user ?? 'bob'}@pbx.test`);
  const userAgent = new UserAgent({
    ...(uri === undefined ? {} : { uri }),
    contactName: user ?? 'bob',
    viaHost: 'client.invalid',
    logBuiltinEnabled: false,
    sessionDescriptionHandlerFactory: paperMedia,
    transportConstructor: PaperTransport,
    transportOptions: { gate },
    delegate: {
      onInvite: (invitation) => calls.push(invitation),
      onMessage: (message) => void message.accept(),
      onNotify: (notification) => void notification.accept(),
      onRefer: (referral) => void referral.reject(),
    },
  });
  await userAgent.start();
  const { transport } = userAgent;
  if (!(transport instanceof PaperTransport)) {
    throw new TypeError('The user agent made another transport');
  }
  return {
    userAgent,
    gate,
    sent: transport.sent,
    incidents,
    calls,
    arrive(text, encoding = 'utf8') {
      const before = transport.sent.length;
      const began = performance.now();
      transport.arrive(text, encoding);
      return { answers: transport.sent.slice(before), ms: performance.now() - began };
    },
    stop: () => userAgent.userAgentCore.dispose(),
  };
}
