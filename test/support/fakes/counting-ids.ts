import { CallId } from '#shared/domain/ids.ts';
import type { IdSource } from '#core/ports/id-source.ts';

/** The call id with this number, the same in every run. */
export function callIdOf(count: number): CallId {
  return CallId.parse(`00000000-0000-4000-8000-${String(count).padStart(12, '0')}`);
}

/** Ids that count up from 900, so that they never meet those that a test makes itself. */
export class CountingIds implements IdSource {
  #count = 900;

  callId(): CallId {
    this.#count += 1;
    return callIdOf(this.#count);
  }

  uuid(): string {
    return this.callId();
  }
}
