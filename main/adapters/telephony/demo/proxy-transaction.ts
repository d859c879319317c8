import { randomBytes } from 'node:crypto';

import type { Timer } from '#core/ports/timer.ts';
import type { SipEndpoint, SipTarget } from './sip-endpoint.ts';
import { headerOf, isNamed, type SipHeader, type SipRequest, type SipResponse } from './sip-message.ts';
import { replyTo } from './sip-reply.ts';

const RINGING_LIMIT_MS = 120_000;
/** Timer F of RFC 3261. */
const ANSWER_LIMIT_MS = 32_000;
const ELSEWHERE: SipHeader = { name: 'Reason', value: 'SIP;cause=200;text="Call completed elsewhere"' };

export interface ProxyTransactionOptions {
  readonly source: SipEndpoint;
  readonly request: SipRequest;
  readonly targets: readonly SipTarget[];
  readonly timer: Timer;
  /** A 2xx to an INVITE came from this target. */
  readonly onAccepted: (target: SipTarget, response: SipResponse) => void;
  /** Every branch has its final answer: nothing more will come. */
  readonly onFinished: () => void;
}

interface Branch {
  readonly target: SipTarget;
  readonly forwarded: SipRequest;
  final: SipResponse | undefined;
}

/**
 * One request on its way to one or several telephones (RFC 3261, section 16). The first 2xx wins and cancels the
 * others with "completed elsewhere"; without one, the best refusal goes back when all have refused. Transports are
 * reliable and ordered, hence no retransmissions, and a CANCEL need not wait for a provisional answer.
 */
export class ProxyTransaction {
  readonly #options: ProxyTransactionOptions;
  readonly #branches: ReadonlyMap<string, Branch>;
  readonly #stopTimer: () => void;
  #answered = false;

  constructor(options: ProxyTransactionOptions) {
    this.#options = options;
    this.#branches = new Map(options.targets.map((target) => newBranch(options.request, target)));
    const limit = this.#isInvite ? RINGING_LIMIT_MS : ANSWER_LIMIT_MS;
    this.#stopTimer = options.timer.after(limit, () => this.#timeOut());
  }

  /** Branch parameters of the Vias that answers come back with. */
  get branchIds(): readonly string[] {
    return [...this.#branches.keys()];
  }

  start(): void {
    if (this.#isInvite) this.#reply(100);
    for (const { target, forwarded } of this.#branches.values()) target.endpoint.send(forwarded);
  }

  /** `response` still carries our Via on top. */
  onResponse(branchId: string, response: SipResponse): void {
    const branch = this.#branches.get(branchId);
    const { status } = response.start;
    // The answer to our CANCEL carries the same branch as that to the INVITE.
    const ours = headerOf(response, 'CSeq')?.endsWith(` ${this.#options.request.start.method}`) === true;
    if (branch === undefined || !ours || status === 100) return;
    const popped = withoutTopVia(response);
    if (status < 200) {
      if (!this.#answered) this.#options.source.send(popped);
      return;
    }
    if (status >= 300 && this.#isInvite) branch.target.endpoint.send(ackFor(branch.forwarded, response));
    branch.final = popped;
    if (status < 300) this.#accept(branch, popped);
    this.#settle();
  }

  /** The caller gave up, or somebody else answered: telephones that still ring stop. */
  cancel(reason: readonly SipHeader[]): void {
    for (const branch of this.#branches.values()) {
      if (branch.final === undefined) branch.target.endpoint.send(cancelFor(branch.forwarded, reason));
    }
  }

  /** The telephone's connection is gone: it answers no more. */
  onEndpointGone(endpoint: SipEndpoint): void {
    for (const branch of this.#branches.values()) {
      if (branch.target.endpoint === endpoint) branch.final ??= replyTo(this.#options.request, 480);
    }
    this.#settle();
  }

  dispose(): void {
    this.#stopTimer();
  }

  get #isInvite(): boolean {
    return this.#options.request.start.method === 'INVITE';
  }

  #accept(branch: Branch, response: SipResponse): void {
    this.#answered = true;
    this.#options.source.send(response);
    if (!this.#isInvite) return;
    this.#options.onAccepted(branch.target, response);
    this.cancel([ELSEWHERE]);
  }

  #settle(): void {
    const finals = [...this.#branches.values()].map((branch) => branch.final);
    if (finals.includes(undefined)) return;
    this.#stopTimer();
    if (!this.#answered) this.#options.source.send(best(finals) ?? replyTo(this.#options.request, 480));
    this.#answered = true;
    this.#options.onFinished();
  }

  #timeOut(): void {
    this.cancel([]);
    for (const branch of this.#branches.values()) branch.final ??= replyTo(this.#options.request, 408);
    this.#settle();
  }

  #reply(status: number): void {
    this.#options.source.send(replyTo(this.#options.request, status));
  }
}

function newBranch(request: SipRequest, target: SipTarget): [string, Branch] {
  const id = `z9hG4bK${randomBytes(8).toString('hex')}`;
  const hops = Number(headerOf(request, 'Max-Forwards') ?? 70) - 1;
  const kept = request.headers.filter(
    (header) => !isNamed(header, 'Route') && !isNamed(header, 'Max-Forwards'),
  );
  const via = { name: 'Via', value: `SIP/2.0/WS demo.hookswitch.invalid;branch=${id}` };
  const forwarded: SipRequest = {
    start: { ...request.start, uri: target.uri },
    headers: [via, { name: 'Max-Forwards', value: String(hops) }, ...kept],
    body: request.body,
  };
  return [id, { target, forwarded, final: undefined }];
}

/** A refusal by a person (6xx, busy) says more than a timeout or a cancelled ring. */
function rankOf({ start: { status } }: SipResponse): number {
  if (status >= 600) return 0;
  if (status === 486) return 1;
  return status === 408 || status === 480 || status === 487 ? 3 : 2;
}

function best(finals: readonly (SipResponse | undefined)[]): SipResponse | undefined {
  return finals.filter((final) => final !== undefined).toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

function withoutTopVia(response: SipResponse): SipResponse {
  const top = response.headers.findIndex((header) => isNamed(header, 'Via'));
  return { ...response, headers: response.headers.filter((_, index) => index !== top) };
}

/** ACK of a refusal goes hop by hop (RFC 3261, section 17.1.1.3). */
function ackFor(invite: SipRequest, response: SipResponse): SipRequest {
  const to = { name: 'To', value: headerOf(response, 'To') ?? headerOf(invite, 'To') ?? '' };
  return { ...sameTransaction(invite, 'ACK', [to]), body: '' };
}

function cancelFor(invite: SipRequest, reason: readonly SipHeader[]): SipRequest {
  const to = { name: 'To', value: headerOf(invite, 'To') ?? '' };
  return sameTransaction(invite, 'CANCEL', [to, ...reason]);
}

function sameTransaction(invite: SipRequest, method: string, extra: readonly SipHeader[]): SipRequest {
  const sequence = headerOf(invite, 'CSeq')?.split(' ')[0] ?? '1';
  const [via] = invite.headers;
  const kept = invite.headers.filter((header) => isNamed(header, 'From') || isNamed(header, 'Call-ID'));
  return {
    start: { ...invite.start, method },
    headers: [
      ...(via === undefined ? [] : [via]),
      { name: 'Max-Forwards', value: '70' },
      ...kept,
      ...extra,
      { name: 'CSeq', value: `${sequence} ${method}` },
    ],
    body: '',
  };
}
