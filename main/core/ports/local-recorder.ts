import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';

type Outcome = Promise<Result<void, CallProblem>>;

/** Records calls on this PC, where the PBX does not. Whether an action is offered was checked before. */
export interface LocalRecorder {
  /** Whether a call may be recorded here at all. */
  readonly isOn: boolean;
  /** Asks first whether the caller knows, where that is so wished. */
  start(id: CallId): Outcome;
  stop(id: CallId): Outcome;
  /** The agent's word that the caller was told, or that there shall be no recording. */
  consent(id: CallId, told: boolean): Outcome;
}
