import {
  stepRegistration,
  type RegistrationEvent,
  type RegistrationState,
} from '#core/session/registration-machine.ts';
import type { SelfCheckVerdict } from '#core/session/self-check-verdict.ts';
import { troubleOf, type Trouble } from './reach-problem.ts';
import { ReachReport } from './reach-report.ts';
import { BackOff } from './back-off.ts';
import { LineBindings } from './line-bindings.ts';
import type { RegisterAttempt } from './registrar.ts';
import type { SipRegistrationOptions } from './sip-registration-options.ts';

const NO_TIMER = (): void => undefined;

/**
 * Keeps a line registered: connects, registers, refreshes early, and starts over on a fresh socket when anything goes
 * unanswered. A server that fails is followed by the next of the line at once; a connection that is lost is made anew at
 * the same server first, whose calls live there. A definite no is not repeated before long. States and moves are those
 * of the registration machine.
 */
export class SipRegistration {
  readonly #options: SipRegistrationOptions;
  readonly #report: ReachReport;
  readonly #bindings: LineBindings;
  readonly #backOff: BackOff;
  #state: RegistrationState = 'offline';
  #hasFailed = false;
  #attempt = 0;
  #expires: number;
  #started = false;
  #registeredAt = '';
  #cancelTimer = NO_TIMER;

  constructor(options: SipRegistrationOptions) {
    const { policy, clock, server, onReachability, agent } = options;
    this.#options = options;
    this.#bindings = new LineBindings(options);
    this.#backOff = new BackOff(options);
    this.#expires = policy.expiresSeconds;
    this.#report = new ReachReport({ clock, server, onReachability });
    agent.transport.onPong = () => {
      const pong = agent.transport.lastPong;
      if (pong !== undefined) this.#report.proved('pong', pong.at, pong.rttMs);
    };
  }

  get isReachable(): boolean {
    return this.#state === 'registered' && this.#options.agent.transport.isConnected();
  }

  start(): void {
    this.reconnectNow();
  }

  /** A fresh socket at once, whatever was going on; to the preferred server unless calls live at the one in use. */
  reconnectNow(): void {
    if (!this.#options.hasCalls()) this.#options.servers.startOver();
    this.#move('start');
    this.#open();
  }

  /** The socket closed by itself. */
  lost(error: Error | undefined): void {
    if (this.#state === 'connecting' || this.#state === 'offline') return;
    this.#fail(troubleOf(error, this.#options.hasNetwork()));
  }

  /** The PBX sent something by itself. */
  requestArrived(at: number): void {
    this.#report.proved('request', at);
  }

  /** What a message to the agent's own address showed. */
  selfChecked(verdict: SelfCheckVerdict | 'waiting' | 'off', tookMs?: number): void {
    const { clock, log } = this.#options;
    if (verdict === 'works') {
      this.#bindings.trusted();
      this.#report.doubtUntil = undefined;
      this.#report.proved('self-check', clock.now(), tookMs);
    }
    const isNews = this.#report.selfChecked(verdict);
    if (verdict !== 'lost' || !isNews || this.#state !== 'registered') return;
    log.warn('sip.self-check-lost', {});
    this.#hasFailed = true;
    this.#report.trouble = { problem: 'self-check-lost' };
    this.#move('start');
    this.#open();
  }

  /** Removes the binding when the PBX can be told, then closes the socket. Never rejects. */
  async stop(): Promise<void> {
    const { agent } = this.#options;
    const unregister = this.isReachable;
    this.#attempt += 1;
    this.#cancelTimer();
    this.#move('stop');
    if (unregister) await this.#bindings.release();
    await agent.userAgent.stop();
    await agent.transport.disconnect().catch(() => undefined);
  }

  /** Takes the binding away before the computer sleeps, so that calls go elsewhere; a wake-up makes it anew. */
  async rest(): Promise<void> {
    if (this.isReachable && !this.#options.hasCalls()) await this.#bindings.release();
  }

  #open(): void {
    const attempt = this.#begin();
    const { transport } = this.#options.agent;
    transport.disconnect().catch(() => undefined);
    this.#connect(attempt).then(
      () => this.#opened(attempt),
      (error: unknown) => {
        if (this.#current(attempt)) this.#fail(troubleOf(error, this.#options.hasNetwork()));
      },
    );
  }

  async #connect(attempt: number): Promise<void> {
    const { servers, agent } = this.#options;
    const endpoint = await servers.next();
    if (!this.#current(attempt)) return;
    if (endpoint === undefined) {
      this.#fail({ problem: 'unencrypted', detail: 'no server of this line may be used without encryption' });
      return;
    }
    agent.transport.use(endpoint);
    const opening = this.#started ? agent.userAgent.reconnect() : agent.userAgent.start();
    this.#started = true;
    await opening;
  }

  #opened(attempt: number): void {
    if (!this.#current(attempt)) return;
    this.#move('opened');
    void this.#register(attempt, true);
  }

  async #register(attempt: number, renewed: boolean): Promise<void> {
    const { clock } = this.#options;
    const askedAt = clock.monotonic();
    const isCurrent = (): boolean => this.#current(attempt);
    const outcome = await this.#bindings.bind({ expiresSeconds: this.#expires, isFresh: renewed, isCurrent });
    if (!this.#current(attempt)) return;
    if (outcome.kind === 'accepted')
      this.#report.proved('register', clock.now(), clock.monotonic() - askedAt);
    this.#read(outcome, attempt, renewed);
  }

  #read(outcome: RegisterAttempt, attempt: number, renewed: boolean): void {
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
        this.#fail(outcome, { atLeastMs: outcome.retryAfterMs ?? 0, serverFailed: true });
        break;
      case 'silent':
        this.#fail({ problem: 'server-silent', detail: outcome.detail });
        break;
    }
  }

  #accepted(expiresSeconds: number, attempt: number, renewed: boolean): void {
    const { timer, policy, random, log, agent, servers } = this.#options;
    const { endpoint, certificateUntil } = agent.transport;
    this.#hasFailed = false;
    this.#backOff.worked();
    this.#report.trouble = {};
    this.#report.doubtUntil = this.#bindings.doubtUntil;
    this.#report.use(endpoint, servers.isPreferred, certificateUntil);
    const [least, most] = policy.refreshShare;
    const life = Math.min(expiresSeconds, 86_400) * 1000;
    const refreshIn = life * (least + (most - least) * random());
    this.#cancelTimer();
    this.#cancelTimer = timer.after(refreshIn, () => {
      if (this.#current(attempt)) void this.#register(attempt, false);
    });
    log.info('sip.registered', { expiresSeconds, renewed });
    this.#move('accepted');
    if (!renewed) return;
    const key = this.#serverKey;
    const sameServer = key === this.#registeredAt;
    this.#registeredAt = key;
    this.#options.onRenewed({ sameServer, isDoubtful: this.#bindings.doubtUntil !== undefined });
  }

  #denied(trouble: Trouble): void {
    const { timer, policy, log, clock } = this.#options;
    this.#begin();
    this.#report.trouble = trouble;
    this.#report.nextTryAt = clock.now() + policy.refusedRetryMs;
    log.warn('sip.register-refused', { problem: trouble.problem, detail: trouble.detail });
    this.#move('denied');
    this.#cancelTimer = timer.after(policy.refusedRetryMs, () => this.reconnectNow());
  }

  #fail(trouble: Trouble, { atLeastMs = 0, serverFailed = this.#state !== 'registered' } = {}): void {
    const { timer, log, clock, servers } = this.#options;
    this.#begin();
    if (serverFailed) servers.failed();
    const hasAnother = serverFailed && servers.hasMore;
    this.#hasFailed = true;
    this.#report.trouble = trouble;
    // A server asks the whole floor for the same patience: nobody comes back in step.
    const pause = this.#backOff.failed({ problem: trouble.problem, server: this.#serverKey, hasAnother });
    const wait = hasAnother ? 0 : atLeastMs + pause;
    this.#report.nextTryAt = clock.now() + wait;
    log.warn('sip.unreachable', { problem: trouble.problem, detail: trouble.detail, wait });
    this.#move('lost');
    this.#cancelTimer = timer.after(wait, () => {
      this.#move('due');
      this.#open();
    });
  }

  get #serverKey(): string {
    const { endpoint } = this.#options.agent.transport;
    return `${endpoint?.host}:${endpoint?.port}`;
  }

  /** Answers and timers of earlier attempts do not count any more. */
  #begin(): number {
    this.#cancelTimer();
    this.#cancelTimer = NO_TIMER;
    this.#report.nextTryAt = undefined;
    this.#attempt += 1;
    return this.#attempt;
  }

  #current(attempt: number): boolean {
    return attempt === this.#attempt;
  }

  #move(event: RegistrationEvent): void {
    const step = stepRegistration(this.#state, event);
    if (step.kind === 'ignored') return;
    this.#state = step.state;
    this.#report.move(step.state, this.#hasFailed);
  }
}
