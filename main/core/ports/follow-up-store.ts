import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';

/** Promised calls on disk. Every change is durable before it returns. */
export interface FollowUpStore {
  /** Adds a promise, or replaces the one of this id. */
  save(promise: FollowUp): void;
  get(id: string): FollowUp | undefined;
  /** Those not done, the soonest first; then those done, the last one first; up to `limit`. */
  list(limit: number): readonly FollowUp[];
  ofCall(callId: CallId): readonly FollowUp[];
  remove(id: string): void;
  /** Removes all promises of a line: the demo leaves nothing behind. */
  forgetLine(lineId: LineId): void;
}
