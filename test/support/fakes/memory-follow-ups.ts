import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { FollowUpStore } from '#core/ports/follow-up-store.ts';

/** Promised calls in memory. */
export class MemoryFollowUps implements FollowUpStore {
  readonly #promises = new Map<string, FollowUp>();

  save(promise: FollowUp): void {
    this.#promises.set(promise.id, promise);
  }

  get(id: string): FollowUp | undefined {
    return this.#promises.get(id);
  }

  list(limit: number): readonly FollowUp[] {
    return [...this.#promises.values()].toSorted((a, b) => order(a) - order(b)).slice(0, limit);
  }

  ofCall(callId: CallId): readonly FollowUp[] {
    return [...this.#promises.values()].filter((each) => each.callId === callId);
  }

  remove(id: string): void {
    this.#promises.delete(id);
  }

  forgetLine(lineId: LineId): void {
    for (const [id, promise] of this.#promises) if (promise.lineId === lineId) this.#promises.delete(id);
  }
}

function order({ state, dueAt, doneAt }: FollowUp): number {
  return state === 'done' ? Number.MAX_SAFE_INTEGER - (doneAt ?? dueAt) : dueAt;
}
