import type { Clock } from '#core/ports/clock.ts';
import type { DigestGate } from './digest-gate.ts';
import type { SipEndpoint, SipTarget } from './sip-endpoint.ts';
import { headerOf, headersOf, userIn, type SipRequest, type SipResponse } from './sip-message.ts';
import { replyTo } from './sip-reply.ts';

const LEAST_EXPIRES_S = 20;
const MOST_EXPIRES_S = 600;
const USUAL_EXPIRES_S = 120;

interface Binding extends SipTarget {
  readonly user: string;
  readonly expiresAt: number;
}

/** Who can be reached where. Registrations need a digest and end with their time or their connection. */
export class DemoRegistrar {
  readonly #gate: DigestGate;
  readonly #clock: Clock;
  /** By contact URI. */
  readonly #bindings = new Map<string, Binding>();

  constructor(options: { readonly gate: DigestGate; readonly clock: Clock }) {
    this.#gate = options.gate;
    this.#clock = options.clock;
  }

  /** The answer to a REGISTER (RFC 3261, section 10.3). */
  register(endpoint: SipEndpoint, request: SipRequest): SipResponse {
    const user = this.#gate.userOf(request);
    if (user === undefined) return replyTo(request, 401, [this.#gate.challenge()]);
    if (userIn(addressOfRecord(request)) !== user) return replyTo(request, 403);
    for (const { value } of headersOf(request, 'Contact')) {
      const seconds = this.#expiresOf(request, value);
      if (seconds > 0 && seconds < LEAST_EXPIRES_S) {
        return replyTo(request, 423, [{ name: 'Min-Expires', value: String(LEAST_EXPIRES_S) }]);
      }
      this.#bind({ endpoint, user, uri: /<([^>]+)>/.exec(value)?.[1] ?? value, seconds });
    }
    const contacts = this.#liveOf(user).map((binding) => {
      const left = Math.round((binding.expiresAt - this.#clock.monotonic()) / 1000);
      return { name: 'Contact', value: `<${binding.uri}>;expires=${left}` };
    });
    return replyTo(request, 200, contacts);
  }

  targetsOf(user: string): readonly SipTarget[] {
    return this.#liveOf(user);
  }

  isRegistered(endpoint: SipEndpoint): boolean {
    return [...this.#bindings.values()].some((binding) => binding.endpoint === endpoint);
  }

  drop(endpoint: SipEndpoint): void {
    for (const [uri, binding] of this.#bindings) {
      if (binding.endpoint === endpoint) this.#bindings.delete(uri);
    }
  }

  #bind(wish: SipTarget & { readonly user: string; readonly seconds: number }): void {
    const { endpoint, user, uri, seconds } = wish;
    if (uri === '*') this.drop(endpoint);
    else if (seconds === 0) this.#bindings.delete(uri);
    else
      this.#bindings.set(uri, { endpoint, user, uri, expiresAt: this.#clock.monotonic() + seconds * 1000 });
  }

  #liveOf(user: string): readonly Binding[] {
    const now = this.#clock.monotonic();
    return [...this.#bindings.values()].filter((binding) => binding.user === user && binding.expiresAt > now);
  }

  #expiresOf(request: SipRequest, contact: string): number {
    const text = /;\s*expires=(\d+)/i.exec(contact)?.[1] ?? headerOf(request, 'Expires');
    const seconds = Number(text ?? USUAL_EXPIRES_S);
    return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MOST_EXPIRES_S) : USUAL_EXPIRES_S;
  }
}

function addressOfRecord(request: SipRequest): string {
  return /(sips?:[^>;\s]+)/i.exec(headerOf(request, 'To') ?? '')?.[1] ?? '';
}
