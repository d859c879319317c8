import type { Timer } from '#core/ports/timer.ts';
import type { SessionInterval } from './session-interval.ts';

/** What became of a refresh: `gone` means that the other side does not know the call any more. */
export type RefreshOutcome = 'refreshed' | 'failed' | 'gone';

export interface SessionTimerOptions {
  readonly timer: Timer;
  readonly isConnected: () => boolean;
  readonly refresh: () => Promise<RefreshOutcome>;
  /** Nothing was refreshed in time: the call is to be ended with BYE (RFC 4028 §10). */
  readonly onExpired: () => void;
  readonly onGone: () => void;
}

const RETRY_SHARE = 10;
const LEAST_RETRY_MS = 1000;
const SOCKET_GRACE_MS = 10_000;
const NO_TIMER = (): void => undefined;

/**
 * The session timer of one dialog (RFC 4028): refreshes at half of the interval when that is our part, and reports the
 * end of a call that nobody refreshed min(32 s, a third) before it runs out.
 *
 *     off ──run──▶ running ──2xx to a refresh, ours or theirs: run──▶ running
 *                     │ half of the interval, our part: refresh, again after a tenth while it fails
 *                     └ too late: expired        stop, from any state ──▶ off
 *
 * A lost socket is no reason to end a call (the call heals over the next one), so a timer that runs out meanwhile waits
 * for it and a little longer: the re-INVITE of the recovery is a refresh.
 */
export class SessionTimer {
  readonly #options: SessionTimerOptions;
  #stopRefresh = NO_TIMER;
  #stopExpiry = NO_TIMER;
  #run = 0;

  constructor(options: SessionTimerOptions) {
    this.#options = options;
  }

  /** Starts anew; without an interval the session has no timer. */
  run(interval: SessionInterval | undefined): void {
    this.stop();
    if (interval === undefined) return;
    const { timer } = this.#options;
    const life = interval.seconds * 1000;
    const run = this.#run;
    if (interval.weRefresh) this.#stopRefresh = timer.after(life / 2, () => void this.#refresh(run, life));
    this.#stopExpiry = timer.after(life - Math.min(32_000, life / 3), () => this.#expire());
  }

  stop(): void {
    this.#run += 1;
    this.#stopRefresh();
    this.#stopExpiry();
  }

  async #refresh(run: number, life: number): Promise<void> {
    const { timer, isConnected, refresh, onGone } = this.#options;
    const outcome = isConnected() ? await refresh() : 'failed';
    if (run !== this.#run) return;
    if (outcome === 'gone') {
      this.stop();
      onGone();
    } else if (outcome === 'failed') {
      const pause = Math.max(LEAST_RETRY_MS, life / RETRY_SHARE);
      this.#stopRefresh = timer.after(pause, () => void this.#refresh(run, life));
    }
  }

  #expire(wasLost = false): void {
    const { timer, isConnected, onExpired } = this.#options;
    if (isConnected() && !wasLost) {
      this.stop();
      onExpired();
      return;
    }
    const lost = !isConnected();
    this.#stopExpiry = timer.after(SOCKET_GRACE_MS, () => this.#expire(lost));
  }
}
