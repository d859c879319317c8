import { randomUUID } from 'node:crypto';
import type { Timer } from '#core/ports/timer.ts';
import { BoundContacts } from './bound-contacts.ts';
import type { RegisterOutcome } from './register-outcome.ts';
import { sendRegister, type RegisterRequest } from './register-request.ts';
import type { SipPolicy } from '../sip-policy.ts';
import type { LineUserAgent } from '../user-agent-factory.ts';

export interface RegistrarOptions {
  readonly agent: LineUserAgent;
  readonly instanceId: string;
  readonly timer: Timer;
  readonly policy: Pick<SipPolicy, 'registerWithinMs' | 'disconnectWithinMs'>;
}

/** What became of a REGISTER, `silent` when nothing did in time. */
export type RegisterAttempt = RegisterOutcome | { readonly kind: 'silent'; readonly detail: string };

/** Asks the PBX to bind or to forget the line, all in one sequence of REGISTERs (RFC 3261 §10.2). */
export class Registrar {
  readonly #options: RegistrarOptions;
  readonly #callId = randomUUID();
  readonly #bound = new BoundContacts();
  #cseq = 0;

  constructor(options: RegistrarOptions) {
    this.#options = options;
  }

  /** Binds the contact of the connection in use, and takes away those of connections that are gone. */
  async register(expiresSeconds: number): Promise<RegisterAttempt> {
    const { registerWithinMs } = this.#options.policy;
    const gone = this.#bound.goneFor(this.#contact);
    const outcome = await this.#send(expiresSeconds, registerWithinMs, gone);
    if (outcome.kind !== 'accepted') return outcome;
    this.#bound.settled([this.#contact]);
    // A server that reads every contact as the one it hears us by has taken away what it just bound.
    const isUndone = gone.length > 0 && outcome.bindings.length === 0;
    return isUndone ? this.#send(expiresSeconds, registerWithinMs) : outcome;
  }

  /** Resolves in time whatever the PBX does. */
  async unregister(): Promise<void> {
    const withinMs = this.#options.policy.disconnectWithinMs / 2;
    const { kind } = await this.#send(0, withinMs, this.#bound.goneFor(this.#contact));
    if (kind === 'accepted') this.#bound.settled([]);
  }

  /** Which bindings there are; changes none (RFC 3261 §10.2.3). */
  list(): Promise<RegisterAttempt> {
    return this.#send(undefined, this.#options.policy.registerWithinMs);
  }

  /** Removes every binding of the address, also those of other telephones (RFC 3261 §10.2.2). */
  clear(): Promise<RegisterAttempt> {
    return this.#send('everything', this.#options.policy.registerWithinMs);
  }

  get #contact(): string {
    return this.#options.agent.userAgent.contact.uri.toRaw();
  }

  async #send(
    expiresSeconds: RegisterRequest['expiresSeconds'],
    withinMs: number,
    gone: readonly string[] = [],
  ): Promise<RegisterAttempt> {
    const { agent, instanceId, timer } = this.#options;
    // Answering a challenge takes the number after.
    this.#cseq += 2;
    const silence = Promise.withResolvers<RegisterAttempt>();
    const detail = `no answer to REGISTER in ${withinMs} ms`;
    const cancel = timer.after(withinMs, () => silence.resolve({ kind: 'silent', detail }));
    const answer = sendRegister({
      userAgent: agent.userAgent,
      callId: this.#callId,
      cseq: this.#cseq,
      expiresSeconds,
      gone,
      instanceId,
      refusal: agent.takeRefusal,
    });
    const outcome = await Promise.race([answer, silence.promise]);
    cancel();
    return outcome;
  }
}
