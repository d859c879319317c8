import { assertNever } from '#shared/assert-never.ts';
import type { CallIntent } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Timer } from '../ports/timer.ts';
import { isHeldHere, type Call } from './call.ts';
import type { CallRegistry } from './call-registry.ts';
import { withIntent } from './tracked-call.ts';

/** How long a command may go unconfirmed before the agent can try again. */
export const INTENT_DEADLINE_MS = 10_000;

/**
 * Commands that were given and not yet confirmed. An intent goes when the PBX confirms it, when the command is refused,
 * or at its deadline; the phase never changes by an intent.
 */
export class CallIntents {
  readonly #registry: CallRegistry;
  readonly #timer: Timer;
  readonly #deadlines = new Map<CallId, () => void>();
  readonly #waiting = new Map<CallId, Set<() => void>>();

  constructor(options: { readonly registry: CallRegistry; readonly timer: Timer }) {
    this.#registry = options.registry;
    this.#timer = options.timer;
  }

  begin(id: CallId, intent: CallIntent): void {
    this.#stopDeadline(id);
    this.#deadlines.set(
      id,
      this.#timer.after(INTENT_DEADLINE_MS, () => this.drop(id, intent)),
    );
    this.#set(id, intent);
  }

  /** Takes the intent back, unless another one has taken its place. */
  drop(id: CallId, intent: CallIntent): void {
    if (this.#registry.get(id)?.intent !== intent) return;
    this.#stopDeadline(id);
    this.#set(id, undefined);
    this.#tellOver(id);
  }

  /** The intent that remains after a call moved to a new state. */
  remaining(call: Call, intent: CallIntent | undefined): CallIntent | undefined {
    if (intent === undefined || !isConfirmed(call, intent)) return intent;
    this.#stopDeadline(call.id);
    this.#tellOver(call.id);
    return undefined;
  }

  /** Resolves when the call has no intent, at once when it has none now. */
  over(id: CallId): Promise<void> {
    if (this.#registry.get(id)?.intent === undefined) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(id, (this.#waiting.get(id) ?? new Set()).add(resolve));
    return promise;
  }

  dispose(): void {
    for (const id of this.#deadlines.keys()) this.#stopDeadline(id);
  }

  #set(id: CallId, intent: CallIntent | undefined): void {
    const tracked = this.#registry.get(id);
    if (tracked !== undefined && tracked.intent !== intent) this.#registry.put(withIntent(tracked, intent));
  }

  #tellOver(id: CallId): void {
    for (const tell of this.#waiting.get(id) ?? []) tell();
    this.#waiting.delete(id);
  }

  #stopDeadline(id: CallId): void {
    this.#deadlines.get(id)?.();
    this.#deadlines.delete(id);
  }
}

function isConfirmed(call: Call, intent: CallIntent): boolean {
  if (call.phase === 'ended') return true;
  const heldHere = isHeldHere(call);
  switch (intent) {
    case 'answering':
      return call.phase === 'connected' || call.phase === 'held';
    case 'holding':
      return heldHere;
    case 'resuming':
      return !heldHere;
    case 'rejecting':
    case 'hanging-up':
      return false;
    default:
      return assertNever(intent);
  }
}
