import type { CallId } from '#shared/domain/ids.ts';
import type { Timer } from '../ports/timer.ts';
import type { CallRegistry } from './call-registry.ts';
import type { TrackedCall } from './tracked-call.ts';

/** Last words of a call that nobody answered: long enough to read the result. */
export const LINGER_UNANSWERED_MS = 4000;
/** Last words of a conversation: long enough to begin a note. */
export const LINGER_ANSWERED_MS = 12_000;

/** Of a party that was lost in a transfer: it should be called back. */
export const LINGER_LOST_MS = 60_000;

/**
 * Why an ended call stays in view: its wrap-up is open, it is not known yet whether the target took it, or it is about to
 * be written to a CRM and can still be changed.
 */
export type LingerReason = 'wrap-up' | 'handover' | 'changes';

/** Keeps ended calls in view for a short while, then lets them go. */
export class CallLinger {
  readonly #registry: CallRegistry;
  readonly #timer: Timer;
  readonly #leaving = new Map<CallId, () => void>();
  readonly #kept = new Map<CallId, ReadonlySet<LingerReason>>();

  constructor(options: { readonly registry: CallRegistry; readonly timer: Timer }) {
    this.#registry = options.registry;
    this.#timer = options.timer;
  }

  /** Starts an ended call's last words, or starts them anew because the agent is still busy with the call. */
  begin(id: CallId): void {
    const tracked = this.#registry.get(id);
    if (tracked?.call.phase !== 'ended') return;
    this.#leaving.get(id)?.();
    if (this.#kept.has(id)) return;
    const ms = lastWordsOf(tracked);
    this.#leaving.set(
      id,
      this.#timer.after(ms, () => this.#leave(id)),
    );
  }

  /** An ended call stays in view for as long as there is a reason; its last words begin when there is none any more. */
  keep(id: CallId, kept: boolean, reason: LingerReason): void {
    const others = [...(this.#kept.get(id) ?? [])].filter((each) => each !== reason);
    const reasons = new Set(kept ? [...others, reason] : others);
    if (reasons.size > 0) this.#kept.set(id, reasons);
    else this.#kept.delete(id);
    this.begin(id);
  }

  dispose(): void {
    for (const cancel of this.#leaving.values()) cancel();
    this.#leaving.clear();
  }

  #leave(id: CallId): void {
    this.#leaving.delete(id);
    this.#registry.remove(id);
  }
}

function lastWordsOf({ call, transfer }: TrackedCall): number {
  if (transfer?.party === 'gone') return LINGER_LOST_MS;
  return 'answeredAt' in call && call.answeredAt !== undefined ? LINGER_ANSWERED_MS : LINGER_UNANSWERED_MS;
}
