import type { Message } from 'sip.js/lib/api/message.js';
import { randomUUID } from 'node:crypto';
import type { SelfCheckVerdict } from '#core/session/self-check-verdict.ts';
import type { SelfCheckKind } from '#shared/domain/line-profile.ts';
import { answersAt } from '../connection-test.ts';
import { LineServers } from './line-servers.ts';
import { ReturnToPreferred } from './return-to-preferred.ts';
import { SelfCheck } from './self-check.ts';
import { sendToSelf } from './self-check-message.ts';
import { NodeDnsQueries } from './server-lookup.ts';
import type { SipConnectorOptions } from '../sip-connector-options.ts';
import type { SipRegistrationOptions } from './sip-registration-options.ts';
import { SipRegistration } from './sip-registration.ts';

export interface SipReachOptions extends Pick<
  SipRegistrationOptions,
  'agent' | 'instanceId' | 'policy' | 'random' | 'hasCalls' | 'isOnlyPhone' | 'onReachability'
> {
  /** Those of the connector: line, clock, timer, log, name service. */
  readonly connector: SipConnectorOptions;
  readonly onRenewed: () => void;
}

/** All that makes calls reach a line, and proves that they do: its servers, the registration, the message to itself. */
export class SipReach {
  readonly #registration: SipRegistration;
  readonly #selfCheck: SelfCheck;
  readonly #return: ReturnToPreferred;
  #selfCheckKind: SelfCheckKind;

  constructor(options: SipReachOptions) {
    const { random, hasCalls, connector } = options;
    const { line, dns = new NodeDnsQueries(), hasNetwork = () => true } = connector;
    const servers = new LineServers({ line, dns, random });
    this.#return = new ReturnToPreferred({
      ...connector,
      ...options,
      servers,
      isIdle: () => !hasCalls(),
      answers: (endpoint) => answersAt(endpoint, connector),
      move: () => this.reconnectNow(),
    });
    this.#registration = new SipRegistration({
      ...connector,
      ...options,
      hasNetwork,
      servers,
      server: line.server,
      onRenewed: (how) => {
        this.#return.settled();
        if (this.#selfCheckKind !== 'off') this.#selfCheck.renewed(how);
        options.onRenewed();
      },
    });
    const verdict = (found: SelfCheckVerdict, tookMs: number): void =>
      this.#registration.selfChecked(found, tookMs);
    this.#selfCheckKind = line.profile.selfCheck;
    this.#selfCheck = selfCheckOf(options, () => this.#selfCheckKind, verdict);
    if (this.#selfCheckKind !== 'off') this.#registration.selfChecked('waiting');
  }

  get isReachable(): boolean {
    return this.#registration.isReachable;
  }

  start(): void {
    this.#registration.start();
  }

  /** A fresh socket at once, whatever was going on. */
  reconnectNow(): void {
    this.#selfCheck.stop();
    this.#registration.reconnectNow();
  }

  /** The socket closed by itself. */
  lost(error: Error | undefined): void {
    this.#selfCheck.stop();
    this.#registration.lost(error);
  }

  /** Before sleep: calls go elsewhere until the wake-up. */
  rest(): Promise<void> {
    return this.#registration.rest();
  }

  /** Removes the binding when the PBX can be told, then closes the socket. Never rejects. */
  async stop(): Promise<void> {
    this.#selfCheck.stop();
    this.#return.stop();
    await this.#registration.stop();
  }

  /** How the line proves from now on that calls arrive. What another way proved counts no more. */
  selfCheckBy(kind: SelfCheckKind): void {
    if (kind === this.#selfCheckKind) return;
    this.#selfCheckKind = kind;
    this.#selfCheck.stop();
    this.#registration.selfChecked(kind === 'off' ? 'off' : 'waiting');
    if (kind !== 'off' && this.isReachable) this.#selfCheck.renewed({ sameServer: false, isDoubtful: false });
  }

  /** Everything that comes in is seen here first. */
  frameIn(text: string, at: number): void {
    if (text.startsWith('SIP/2.0 ') || text.trim() === '') return;
    if (!this.#selfCheck.takes(text)) this.#registration.requestArrived(at);
  }

  /** Whether a message came from ourselves, to be shown to nobody; it is answered then. */
  isOwn(message: Message): boolean {
    if (!this.#selfCheck.takes(message.request.body)) return false;
    void message.accept();
    return true;
  }
}

function selfCheckOf(
  { agent, random, policy, connector: { timer, clock } }: SipReachOptions,
  kind: () => SelfCheckKind,
  onVerdict: (verdict: SelfCheckVerdict, tookMs: number) => void,
): SelfCheck {
  return new SelfCheck({
    send: (token) => sendToSelf(agent.userAgent, kind() === 'message' ? 'MESSAGE' : 'OPTIONS', token),
    newToken: randomUUID,
    timer,
    random,
    now: () => clock.monotonic(),
    policy,
    onVerdict,
  });
}
