import { judgeSelfCheck, type SelfCheckVerdict } from '#core/session/self-check-verdict.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { SipPolicy } from '../sip-policy.ts';
import type { Renewal } from './sip-registration-options.ts';

export interface SelfCheckOptions {
  /** Sends one to the agent's own address with the token in it; gives the status of the final answer. */
  readonly send: (token: string) => Promise<number>;
  readonly newToken: () => string;
  readonly timer: Timer;
  readonly random: () => number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly policy: Pick<SipPolicy, 'selfCheckEveryMs' | 'selfCheckSoonMs' | 'selfCheckWithinMs'>;
  readonly onVerdict: (verdict: SelfCheckVerdict, tookMs: number) => void;
}

const NO_TIMER = (): void => undefined;

/**
 * Proves from time to time that what the PBX sends to the agent's address arrives: a message to oneself, told apart by
 * its token, answered silently. First a while after each connection, by chance, so that a floor that comes back
 * together does not ask together; then at a slow pace. A loss is confirmed by a second message before it is told.
 */
export class SelfCheck {
  readonly #options: SelfCheckOptions;
  #token: string | undefined;
  #startedAt = 0;
  #isAwaited = false;
  #hasWorked = false;
  #losses = 0;
  #cancel = NO_TIMER;
  #run = 0;

  constructor(options: SelfCheckOptions) {
    this.#options = options;
  }

  /** A server took our registration over a new connection; asked at once when it may ring the one before. */
  renewed({ sameServer, isDoubtful }: Renewal): void {
    if (!sameServer) this.#hasWorked = false;
    const { policy, random } = this.#options;
    const isUrgent = isDoubtful || this.#losses > 0;
    this.stop();
    this.#schedule(isUrgent ? 0 : policy.selfCheckSoonMs * random());
  }

  /** Until `renewed`. One that is still on its way is known when it comes, and proves nothing. */
  stop(): void {
    this.#run += 1;
    this.#isAwaited = false;
    this.#cancel();
    this.#cancel = NO_TIMER;
  }

  /** Whether a message that came in is one of ours, which nobody should hear of. */
  takes(text: string): boolean {
    if (this.#token === undefined || !text.includes(this.#token)) return false;
    if (this.#isAwaited) this.#finish({ arrived: true });
    return true;
  }

  #schedule(ms: number): void {
    this.#cancel();
    this.#cancel = this.#options.timer.after(ms, () => void this.#check());
  }

  async #check(): Promise<void> {
    const { send, newToken, now, timer, policy } = this.#options;
    const run = (this.#run += 1);
    this.#token = newToken();
    this.#isAwaited = true;
    this.#startedAt = now();
    const answer: { status?: number } = {};
    this.#cancel = timer.after(policy.selfCheckWithinMs, () => {
      if (run === this.#run && this.#isAwaited) this.#finish({ arrived: false, ...answer });
    });
    // The answer of another telephone may overtake the message: its time is waited for all the same.
    answer.status = await send(this.#token);
  }

  #finish({ arrived, status }: { readonly arrived: boolean; readonly status?: number }): void {
    const { now, policy, random, onVerdict } = this.#options;
    this.#isAwaited = false;
    const verdict = judgeSelfCheck({ arrived, status, hasWorked: this.#hasWorked });
    this.#losses = verdict === 'lost' ? this.#losses + 1 : 0;
    if (verdict === 'works') this.#hasWorked = true;
    if (verdict === 'lost' && this.#losses === 1) this.#schedule(policy.selfCheckWithinMs / 4);
    else {
      this.#schedule(this.#pace(random()));
      onVerdict(verdict, now() - this.#startedAt);
    }
  }

  /** The slow pace, 80 to 120 % of it; faster while it is lost. */
  #pace(random: number): number {
    const { selfCheckEveryMs, selfCheckWithinMs } = this.#options.policy;
    const full =
      this.#losses === 0
        ? selfCheckEveryMs
        : Math.min(selfCheckEveryMs, selfCheckWithinMs * 2 ** this.#losses);
    return full * (0.8 + 0.4 * random);
  }
}
