import { randomUUID } from 'node:crypto';
import type { Reachability } from '#shared/domain/reachability.ts';
import { reconnectDelay } from '#core/session/reconnect-policy.ts';
import {
  reachStateOf,
  stepRegistration,
  type RegistrationEvent,
  type RegistrationState,
} from '#core/session/registration-machine.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import { troubleOf, type Trouble } from './reach-problem.ts';
import type { RegisterOutcome } from './register-outcome.ts';
import { sendRegister } from './register-request.ts';
import type { SipPolicy } from './sip-policy.ts';
import type { LineUserAgent } from './user-agent-factory.ts';

export interface SipRegistrationOptions {
  readonly agent: LineUserAgent;
  readonly server: string;
  readonly instanceId: string;
  readonly policy: SipPolicy;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: () => number;
  readonly log: Logger;
  readonly onReachability: (reachability: Reachability) => void;
  /** The PBX took a REGISTER over a new socket: what calls missed meanwhile can be made up for. */
  readonly onRenewed: () => void;
}

const NO_TIMER = (): void => undefined;

/**
 * Keeps a line registered: connects, registers, refreshes early, and starts over on a fresh socket when anything goes
 * unanswered. A definite no is not repeated before long. States and moves are those of the registration machine.
 */
export class SipRegistration {
  readonly #options: SipRegistrationOptions;
  readonly #callId = randomUUID();
  #state: RegistrationState = 'offline';
  #since: number;
  #checkedAt: number | undefined;
  #trouble: Trouble = {};
  #nextTryAt: number | undefined;
  #failures = 0;
  #attempt = 0;
  #cseq = 0;
  #expires: number;
  #started = false;
  #cancelTimer = NO_TIMER;

  constructor(options: SipRegistrationOptions) {
    this.#options = options;
    this.#expires = options.policy.expiresSeconds;
    this.#since = options.clock.now();
  }

  get isReachable(): boolean {
    return this.#state === 'registered' && this.#options.agent.transport.isConnected();
  }

  start(): void {
    this.#options.agent.transport.onPong = () => this.#tellProof();
    this.reconnectNow();
  }

  /** A fresh socket at once, whatever was going on. */
  reconnectNow(): void {
    this.#move('start');
    this.#open();
  }

  /** The socket closed by itself. */
  lost(error: Error | undefined): void {
    if (this.#state === 'connecting' || this.#state === 'offline') return;
    this.#fail(troubleOf(error));
  }

  /** Removes the binding when the PBX can be told, then closes the socket. Never rejects. */
  async stop(): Promise<void> {
    const { agent, timer, policy } = this.#options;
    const unregister = this.isReachable;
    this.#attempt += 1;
    this.#cancelTimer();
    this.#move('stop');
    if (unregister) {
      const late = new Promise<void>((resolve) => timer.after(policy.disconnectWithinMs / 2, resolve));
      await Promise.race([this.#send(0), late]);
    }
    await agent.userAgent.stop();
    await agent.transport.disconnect().catch(() => undefined);
  }

  #open(): void {
    const attempt = this.#begin();
    const { transport, userAgent } = this.#options.agent;
    transport.disconnect().catch(() => undefined);
    const opening = this.#started ? userAgent.reconnect() : userAgent.start();
    this.#started = true;
    opening.then(
      () => this.#opened(attempt),
      (error: unknown) => this.#current(attempt) && this.#fail(troubleOf(error)),
    );
  }

  #opened(attempt: number): void {
    if (!this.#current(attempt)) return;
    this.#move('opened');
    void this.#register(attempt, true);
  }

  async #register(attempt: number, renewed: boolean): Promise<void> {
    const { timer, policy } = this.#options;
    const answer = this.#send(this.#expires);
    const silence = Promise.withResolvers<undefined>();
    const cancel = timer.after(policy.registerWithinMs, () => silence.resolve(undefined));
    const outcome = await Promise.race([answer, silence.promise]);
    cancel();
    if (!this.#current(attempt)) return;
    if (outcome === undefined) {
      this.#fail({
        problem: 'server-silent',
        detail: `no answer to REGISTER in ${policy.registerWithinMs} ms`,
      });
    } else {
      this.#read(outcome, attempt, renewed);
    }
  }

  #send(expiresSeconds: number): Promise<RegisterOutcome> {
    const { agent, instanceId } = this.#options;
    this.#cseq += 2;
    return sendRegister({
      userAgent: agent.userAgent,
      callId: this.#callId,
      cseq: this.#cseq,
      expiresSeconds,
      instanceId,
      refusal: agent.takeRefusal,
    });
  }

  #read(outcome: RegisterOutcome, attempt: number, renewed: boolean): void {
    switch (outcome.kind) {
      case 'accepted':
        this.#accepted(outcome.expiresSeconds, attempt, renewed);
        break;
      case 'denied':
        this.#denied(outcome);
        break;
      case 'too-brief':
        this.#expires = outcome.minExpiresSeconds;
        void this.#register(attempt, renewed);
        break;
      case 'passing':
        this.#fail(outcome, outcome.retryAfterMs);
        break;
    }
  }

  #accepted(expiresSeconds: number, attempt: number, renewed: boolean): void {
    const { clock, timer, policy, random, log } = this.#options;
    this.#failures = 0;
    this.#trouble = {};
    this.#checkedAt = clock.now();
    const [least, most] = policy.refreshShare;
    const life = Math.min(expiresSeconds, 86_400) * 1000;
    const refreshIn = life * (least + (most - least) * random());
    this.#cancelTimer();
    this.#cancelTimer = timer.after(refreshIn, () => {
      if (this.#current(attempt)) void this.#register(attempt, false);
    });
    log.info('sip.registered', { expiresSeconds, renewed });
    this.#move('accepted');
    if (renewed) this.#options.onRenewed();
  }

  #denied({ problem, detail }: Trouble): void {
    const { timer, policy, log, clock } = this.#options;
    this.#begin();
    this.#trouble = { ...(problem && { problem }), ...(detail && { detail }) };
    this.#nextTryAt = clock.now() + policy.refusedRetryMs;
    log.warn('sip.register-refused', { problem, detail });
    this.#move('denied');
    this.#cancelTimer = timer.after(policy.refusedRetryMs, () => this.reconnectNow());
  }

  #fail({ problem, detail }: Trouble, atLeastMs = 0): void {
    const { timer, random, log, clock } = this.#options;
    this.#begin();
    this.#failures += 1;
    this.#trouble = { ...(problem && { problem }), ...(detail && { detail }) };
    const wait = Math.max(atLeastMs, reconnectDelay({ failures: this.#failures, random: random() }));
    this.#nextTryAt = clock.now() + wait;
    log.warn('sip.unreachable', { problem, detail, wait });
    this.#move('lost');
    this.#cancelTimer = timer.after(wait, () => {
      this.#move('due');
      this.#open();
    });
  }

  /** Answers and timers of earlier attempts do not count any more. */
  #begin(): number {
    this.#cancelTimer();
    this.#cancelTimer = NO_TIMER;
    this.#nextTryAt = undefined;
    this.#attempt += 1;
    return this.#attempt;
  }

  #current(attempt: number): boolean {
    return attempt === this.#attempt;
  }

  #move(event: RegistrationEvent): void {
    const step = stepRegistration(this.#state, event);
    if (step.kind === 'ignored') return;
    const before = reachStateOf(step.from, this.#failures > 0);
    this.#state = step.state;
    if (before !== reachStateOf(step.state, this.#failures > 0)) this.#since = this.#options.clock.now();
    this.#tell();
  }

  #tellProof(): void {
    const at = this.#options.agent.transport.lastPong?.at;
    if (this.#state !== 'registered' || at === undefined || at <= (this.#checkedAt ?? 0)) return;
    this.#checkedAt = at;
    this.#tell();
  }

  #tell(): void {
    this.#options.onReachability({
      state: reachStateOf(this.#state, this.#failures > 0),
      since: this.#since,
      server: this.#options.server,
      ...this.#trouble,
      ...(this.#checkedAt === undefined ? {} : { checkedAt: this.#checkedAt }),
      ...(this.#nextTryAt === undefined ? {} : { nextTryAt: this.#nextTryAt }),
    });
  }
}
