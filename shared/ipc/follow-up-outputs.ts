import type { FollowUp } from '../domain/follow-up.ts';
import type { Result } from '../result.ts';
import type { CallProblem, FollowUpProblem } from './problems.ts';

/** What each command about promised calls answers. */
export interface FollowUpOutputs {
  'promise:add': Result<{ readonly id: string }, FollowUpProblem>;
  /** Those not done, the soonest first; then those done, the last one first. */
  'promise:list': Result<readonly FollowUp[], never>;
  'promise:put-off': Result<void, FollowUpProblem>;
  'promise:done': Result<void, FollowUpProblem>;
  /** It was not meant: nothing remains of it. */
  'promise:drop': Result<void, FollowUpProblem>;
  'promise:call': Result<void, FollowUpProblem | CallProblem>;
}
