import type { Reachability, ReachProof } from '#shared/domain/reachability.ts';
import { writeServerAddress } from '#shared/domain/server-address.ts';
import { doingOf, reachStateOf, type RegistrationState } from '#core/session/registration-machine.ts';
import type { SelfCheckVerdict } from '#core/session/self-check-verdict.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Trouble } from './reach-problem.ts';
import type { Endpoint } from '../wire/endpoint.ts';

export interface ReachReportOptions {
  readonly clock: Clock;
  /** The line's address as the agent wrote it. */
  readonly server: string;
  readonly onReachability: (reachability: Reachability) => void;
}

/** A flood of requests is as good a proof as one a second. */
const PROOF_PACE_MS = 1000;

/** What a line knows about its reachability, told whenever it changes or is proved anew. */
export class ReachReport {
  readonly #options: ReachReportOptions;
  readonly #proofs = new Map<ReachProof['kind'], ReachProof>();
  #state: RegistrationState = 'offline';
  #hasFailed = false;
  #since: number;
  #trouble: Trouble = {};
  #nextTryAt: number | undefined;
  #selfCheck: SelfCheckVerdict | 'waiting' | 'off' = 'off';
  #used: { readonly endpoint: Endpoint; readonly isPreferred: boolean } | undefined;
  #certificateUntil: number | undefined;
  #doubtUntil: number | undefined;

  constructor(options: ReachReportOptions) {
    this.#options = options;
    this.#since = options.clock.now();
  }

  /** Where the line stands; `trouble` and the next try stay what they are when not given. */
  move(state: RegistrationState, hasFailed: boolean): void {
    const before = this.#reach;
    this.#state = state;
    this.#hasFailed = hasFailed;
    this.#tellFrom(before);
  }

  set trouble(trouble: Trouble) {
    const { problem, detail } = trouble;
    this.#trouble = { ...(problem && { problem }), ...(detail && { detail }) };
  }

  set nextTryAt(at: number | undefined) {
    this.#nextTryAt = at;
  }

  /** Until when the PBX may ring a connection of ours that is gone. */
  set doubtUntil(at: number | undefined) {
    this.#doubtUntil = at;
  }

  /** The server that took the registration, and until when its certificate holds. */
  use(endpoint: Endpoint | undefined, isPreferred: boolean, certificateUntil: number | undefined): void {
    this.#used = endpoint && { endpoint, isPreferred };
    this.#certificateUntil = certificateUntil;
  }

  /** Whether that is another word than before. */
  selfChecked(state: SelfCheckVerdict | 'waiting' | 'off'): boolean {
    const before = this.#reach;
    const isNews = state !== this.#selfCheck;
    this.#selfCheck = state;
    if (isNews) this.#tellFrom(before);
    return isNews;
  }

  /** The PBX proved that it hears us, or that we hear it. */
  proved(kind: ReachProof['kind'], at: number, tookMs?: number): void {
    const last = this.#proofs.get(kind)?.at ?? 0;
    if (at <= last) return;
    this.#proofs.set(kind, { kind, at, ...(tookMs !== undefined && { tookMs: Math.round(tookMs) }) });
    if (this.#state === 'registered' && at - last >= PROOF_PACE_MS) this.#tell();
  }

  /** Registered, but a message to the agent's own address does not arrive any more: calls would not either. */
  get #isDeaf(): boolean {
    return this.#state === 'registered' && this.#selfCheck === 'lost';
  }

  get #reach(): Reachability['state'] {
    return this.#isDeaf ? 'unreachable' : reachStateOf(this.#state, this.#hasFailed);
  }

  #tellFrom(before: Reachability['state']): void {
    if (before !== this.#reach) this.#since = this.#options.clock.now();
    this.#tell();
  }

  #tell(): void {
    const proofs = [...this.#proofs.values()].toSorted((a, b) => b.at - a.at);
    const checkedAt = proofs[0]?.at;
    const doing = doingOf(this.#state);
    this.#options.onReachability({
      state: this.#reach,
      since: this.#since,
      server: this.#used === undefined ? this.#options.server : writeServerAddress(this.#used.endpoint),
      proofs,
      selfCheck: this.#selfCheck,
      ...(this.#isDeaf ? { problem: 'self-check-lost' as const } : this.#trouble),
      ...(checkedAt === undefined ? {} : { checkedAt }),
      ...(doing === undefined ? {} : { doing }),
      ...(this.#nextTryAt === undefined ? {} : { nextTryAt: this.#nextTryAt }),
      ...(this.#used?.isPreferred === false ? { insteadOf: this.#options.server } : {}),
      ...(this.#state === 'registered' && this.#doubtUntil !== undefined
        ? { oldConnectionUntil: this.#doubtUntil }
        : {}),
      ...(this.#certificateUntil === undefined ? {} : { certificateUntil: this.#certificateUntil }),
    });
  }
}
