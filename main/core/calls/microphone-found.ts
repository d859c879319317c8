import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';

const MICROPHONE_PROBLEMS = ['microphone-denied', 'microphone-missing'] as const;
export type MicrophoneFound = 'open' | (typeof MICROPHONE_PROBLEMS)[number];

/** What answering or dialling tells of the agent's microphone; undefined when it failed for another reason. */
export function microphoneFound(outcome: Result<void, CallProblem>): MicrophoneFound | undefined {
  return outcome.ok ? 'open' : MICROPHONE_PROBLEMS.find((problem) => problem === outcome.problem);
}
