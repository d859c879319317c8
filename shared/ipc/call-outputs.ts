import type { CallId } from '../domain/ids.ts';
import type { Result } from '../result.ts';
import type { CallProblem, RecordProblem } from './problems.ts';

/** What each command about calls answers. */
export interface CallOutputs {
  'call:dial': Result<{ readonly id: CallId }, CallProblem>;
  'call:redial': Result<{ readonly id: CallId }, CallProblem>;
  'call:answer': Result<void, CallProblem>;
  'call:reject': Result<void, CallProblem>;
  'call:redirect': Result<void, CallProblem>;
  'call:leave-message': Result<void, CallProblem>;
  'call:hang-up': Result<void, CallProblem>;
  'call:hold': Result<void, CallProblem>;
  'call:resume': Result<void, CallProblem>;
  'call:mute': Result<void, CallProblem>;
  'call:digits': Result<void, CallProblem>;
  'call:transfer': Result<void, CallProblem>;
  'call:consult': Result<void, CallProblem>;
  'call:complete-transfer': Result<void, CallProblem>;
  'call:end-consultation': Result<void, CallProblem>;
  'call:swap': Result<void, CallProblem>;
  'call:merge': Result<void, CallProblem>;
  'call:leave-conference': Result<void, CallProblem>;
  'call:park': Result<void, CallProblem>;
  'call:retrieve': Result<{ readonly id: CallId }, CallProblem>;
  'call:pickup': Result<{ readonly id: CallId }, CallProblem>;
  'call:record': Result<void, CallProblem>;
  'call:record-consent': Result<void, CallProblem>;
  'call:follow-referral': Result<{ readonly id: CallId }, CallProblem>;
  'call:decline-referral': Result<void, CallProblem>;
  'call:note': Result<void, CallProblem>;
  'call:disposition': Result<void, 'no-such-call' | 'no-such-result'>;
  'call:link': Result<void, 'no-such-call' | 'no-such-match'>;
  'call:open-record': Result<void, CallProblem | RecordProblem>;
  'call:choose-match': Result<void, CallProblem | RecordProblem>;
}
