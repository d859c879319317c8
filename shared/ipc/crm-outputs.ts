import type { CrmWriteView } from '../domain/crm-view.ts';
import type { CrmProblem } from '../domain/crm-write.ts';
import type { Result } from '../result.ts';
import type { CrmSetupProblem, CrmWriteProblem } from './problems.ts';

/** What a test of a CRM found. Nothing was written. */
export interface CrmTestReport {
  readonly outcome: 'passed' | CrmProblem | 'secret-unreadable';
  /** Whom the CRM knows the agent as. */
  readonly name?: string;
  /** Rights that the app uses and does not have, by the CRM's own names. */
  readonly missing?: readonly string[];
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
}

export interface CrmOutputs {
  'crm:test': Result<CrmTestReport, never>;
  'crm:save': Result<{ readonly secretKept: 'keychain' | 'memory' }, CrmSetupProblem>;
  'crm:remove': Result<void, CrmSetupProblem>;
  'crm:undo-time': Result<void, CrmSetupProblem>;
  'crm:writes': Result<readonly CrmWriteView[], never>;
  'crm:retry': Result<void, CrmWriteProblem>;
  'crm:discard': Result<void, CrmWriteProblem>;
  'crm:edit': Result<void, CrmWriteProblem>;
  'crm:send-in': Result<void, never>;
}
