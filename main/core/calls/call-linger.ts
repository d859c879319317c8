import type { CallId } from '#shared/domain/ids.ts';
import type { Timer } from '../ports/timer.ts';
import type { CallRegistry } from './call-registry.ts';

/** Last words of a call that nobody answered: long enough to read the result. */
export const LINGER_UNANSWERED_MS = 4000;
/** Last words of a conversation: long enough to begin a note. */
export const LINGER_ANSWERED_MS = 12_000;

/** Keeps ended calls in view for a short while, then lets them go. */
export class CallLinger {
  readonly #registry: CallRegistry;
  readonly #timer: Timer;
  readonly #leaving = new Map<CallId, () => void>();
  readonly #kept = new Set<CallId>();

  constructor(options: { readonly registry: CallRegistry; readonly timer: Timer }) {
    this.#registry = options.registry;
    this.#timer = options.timer;
  }

  /** Starts an ended call's last words, or starts them anew because the agent is still busy with the call. */
  begin(id: CallId): void {
    const call = this.#registry.get(id)?.call;
    if (call?.phase !== 'ended') return;
    this.#leaving.get(id)?.();
    if (this.#kept.has(id)) return;
    const ms = call.answeredAt === undefined ? LINGER_UNANSWERED_MS : LINGER_ANSWERED_MS;
    this.#leaving.set(
      id,
      this.#timer.after(ms, () => this.#leave(id)),
    );
  }

  /** An ended call stays in view for as long as it is kept; its last words begin when it is not any more. */
  keep(id: CallId, kept: boolean): void {
    if (kept) this.#kept.add(id);
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
