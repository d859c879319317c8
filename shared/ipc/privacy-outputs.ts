import type { CrmProblem } from '../domain/crm-write.ts';
import type { EraseReport } from '../domain/privacy.ts';
import type { Result } from '../result.ts';
import type { EventTestProblem, PrivacyProblem } from './problems.ts';

/** How much is known about a number. */
export interface NumberFound {
  readonly shown: string;
  readonly calls: number;
  readonly recordings: number;
  readonly texts: number;
  readonly people: number;
}

export interface EventTestReport {
  readonly outcome: 'passed' | CrmProblem | EventTestProblem;
  readonly detail?: string;
}

export interface PrivacyOutputs {
  'privacy:find': Result<NumberFound, PrivacyProblem>;
  'privacy:export': Result<void, PrivacyProblem>;
  'privacy:erase': Result<EraseReport, PrivacyProblem>;
  'privacy:delete-now': Result<void, never>;
  'events:secret': Result<{ readonly secretKept: 'keychain' | 'memory' }, never>;
  'events:test': Result<EventTestReport, never>;
}
