import type { KeptRecording, RecordingTotals } from '../domain/recording.ts';
import type { Result } from '../result.ts';
import type { RecordingProblem } from './problems.ts';

export interface RecordingOutputs {
  /** The newest first. */
  'recording:list': Result<readonly KeptRecording[], never>;
  /** Nothing when this PC has none of the call. */
  'recording:get': Result<KeptRecording | undefined, never>;
  /** Base64; `next` is missing at the end of the file. */
  'recording:read': Result<{ readonly piece: string; readonly next?: number }, RecordingProblem>;
  /** In the file manager of the OS. */
  'recording:show': Result<void, RecordingProblem>;
  'recording:delete': Result<void, RecordingProblem>;
  'recording:totals': Result<RecordingTotals, never>;
}
