import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import { ContactBook } from './contact-book.ts';
import type { DemoRegistrar } from './demo-registrar.ts';
import { ProxyTransaction } from './proxy-transaction.ts';
import type { SipEndpoint, SipTarget } from './sip-endpoint.ts';
import {
  branchOf,
  headerOf,
  headersOf,
  isRequest,
  tagOf,
  userIn,
  type SipRequest,
  type SipResponse,
} from './sip-message.ts';
import { replyTo } from './sip-reply.ts';

/** Where a dialled number leads: telephones, or the status that refuses it. */
export type Route = readonly SipTarget[] | number;

export interface SipProxyOptions {
  readonly registrar: DemoRegistrar;
  readonly route: (dialled: string) => Route;
  readonly timer: Timer;
  readonly logger: Logger;
}

const ALLOW = {
  name: 'Allow',
  value: 'REGISTER, INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, MESSAGE',
};
/** Long enough for the ACK of a refusal that was passed on. */
const LINGER_MS = 10_000;

/**
 * A transaction-stateful proxy for telephones that hold one connection each. Calls inside a dialog go to the Contact
 * they name, so no Record-Route is needed; new ones go by the dial plan; an INVITE with Replaces goes to the Contact it
 * names, as after a transfer, else to the other party of the call it replaces. What cannot be delivered is answered, or logged when it allows no answer.
 */
export class SipProxy {
  readonly #options: SipProxyOptions;
  readonly #contacts = new ContactBook();
  /** By the branch of the Via that we put on. */
  readonly #byOurBranch = new Map<string, ProxyTransaction>();
  /** INVITEs by endpoint and the branch of the Via they came with. */
  readonly #invites = new Map<string, ProxyTransaction>();

  constructor(options: SipProxyOptions) {
    this.#options = options;
  }

  receive(endpoint: SipEndpoint, message: SipRequest | SipResponse): void {
    this.#contacts.learn(endpoint, message);
    if (isRequest(message)) this.#onRequest(endpoint, message);
    else this.#onResponse(message);
  }

  /** The endpoint's connection is gone. */
  drop(endpoint: SipEndpoint): void {
    this.#options.registrar.drop(endpoint);
    this.#contacts.forget(endpoint);
    for (const transaction of new Set(this.#byOurBranch.values())) transaction.onEndpointGone(endpoint);
  }

  dispose(): void {
    for (const transaction of this.#byOurBranch.values()) transaction.dispose();
    this.#byOurBranch.clear();
  }

  #onRequest(endpoint: SipEndpoint, request: SipRequest): void {
    const { method } = request.start;
    if (method === 'REGISTER') endpoint.send(this.#options.registrar.register(endpoint, request));
    else if (method === 'ACK') this.#onAck(endpoint, request);
    else if (method === 'CANCEL') this.#onCancel(endpoint, request);
    else this.#route(endpoint, request);
  }

  #route(endpoint: SipEndpoint, request: SipRequest): void {
    const { method } = request.start;
    const inDialog = tagOf(request, 'To') !== undefined;
    if (method === 'OPTIONS' && !inDialog) endpoint.send(replyTo(request, 200, [ALLOW]));
    else if (!endpoint.trusted && !this.#options.registrar.isRegistered(endpoint))
      endpoint.send(replyTo(request, 403));
    else if (Number(headerOf(request, 'Max-Forwards') ?? 70) <= 0) endpoint.send(replyTo(request, 483));
    else if (inDialog) this.#forward(endpoint, request, this.#contacts.find(request.start.uri) ?? 481);
    else if (method === 'INVITE') this.#forward(endpoint, request, this.#newCallRoute(endpoint, request));
    else endpoint.send(replyTo(request, 405, [ALLOW]));
  }

  #newCallRoute(endpoint: SipEndpoint, request: SipRequest): Route {
    const replaces = headerOf(request, 'Replaces')?.split(';')[0]?.trim();
    if (replaces !== undefined)
      return this.#contacts.find(request.start.uri) ?? this.#contacts.otherParty(replaces, endpoint) ?? 481;
    return this.#options.route(userIn(request.start.uri));
  }

  #forward(source: SipEndpoint, request: SipRequest, route: Route): void {
    if (typeof route === 'number' || route.length === 0) {
      source.send(replyTo(request, typeof route === 'number' ? route : 480));
      return;
    }
    const key = inviteKey(source, request);
    const transaction = new ProxyTransaction({
      source,
      request,
      targets: route,
      timer: this.#options.timer,
      onAccepted: (target, response) => this.#contacts.joined(request, source, target.endpoint, response),
      onFinished: () => this.#options.timer.after(LINGER_MS, () => this.#forget(key, transaction)),
    });
    for (const id of transaction.branchIds) this.#byOurBranch.set(id, transaction);
    if (request.start.method === 'INVITE') this.#invites.set(key, transaction);
    if (request.start.method === 'BYE') this.#contacts.parted(request);
    transaction.start();
  }

  #forget(key: string, transaction: ProxyTransaction): void {
    if (this.#invites.get(key) === transaction) this.#invites.delete(key);
    for (const id of transaction.branchIds) this.#byOurBranch.delete(id);
  }

  #onResponse(response: SipResponse): void {
    const branch = branchOf(response) ?? '';
    const transaction = this.#byOurBranch.get(branch);
    if (transaction === undefined)
      this.#options.logger.warn('demo.answer-to-nothing', { status: response.start.status });
    else transaction.onResponse(branch, response);
  }

  #onCancel(endpoint: SipEndpoint, request: SipRequest): void {
    const transaction = this.#invites.get(inviteKey(endpoint, request));
    endpoint.send(replyTo(request, transaction === undefined ? 481 : 200));
    transaction?.cancel(headersOf(request, 'Reason'));
  }

  /** The ACK of a refusal ends here; that of a 2xx has a branch of its own and goes to the Contact. */
  #onAck(endpoint: SipEndpoint, request: SipRequest): void {
    if (this.#invites.has(inviteKey(endpoint, request))) return;
    const [target] = this.#contacts.find(request.start.uri) ?? [];
    if (target === undefined) this.#options.logger.warn('demo.ack-for-nobody');
    else target.endpoint.send(request);
  }
}

function inviteKey(endpoint: SipEndpoint, request: SipRequest): string {
  return `${endpoint.id} ${branchOf(request) ?? ''}`;
}
