import type { CrmAccountView, CrmWriteView } from '../domain/crm-view.ts';
import type { CrmProblem } from '../domain/crm-write.ts';
import type { RestDefinition } from '../domain/rest-definition.ts';
import type { Result } from '../result.ts';
import type { RestTrial } from './rest-trial.ts';
import type {
  CrmFileProblem,
  CrmFormProblem,
  CrmSetupProblem,
  CrmSignInProblem,
  CrmWriteProblem,
  TranscriptProblem,
} from './problems.ts';

/** What a test of a CRM found. Nothing was written. */
export interface CrmTestReport {
  readonly outcome: 'passed' | CrmProblem | CrmFormProblem | CrmSignInProblem;
  /** Of the account, once it is kept. */
  readonly id?: string;
  /** The field that is missing or wrong. */
  readonly field?: string;
  /** Whom the CRM knows the agent as. */
  readonly name?: string;
  /** Rights that the app uses and does not have, by the CRM's own names. */
  readonly missing?: readonly string[];
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
}

export interface CrmOutputs {
  'crm:accounts': Result<readonly CrmAccountView[], never>;
  'crm:test': Result<CrmTestReport, never>;
  'crm:save': Result<CrmSaved, CrmSetupProblem>;
  'crm:sign-in': Result<CrmTestReport, never>;
  'crm:cancel-sign-in': Result<void, never>;
  'crm:try': Result<RestTrial, never>;
  /** False when the agent thought better of it. */
  'crm:export': Result<boolean, CrmFileProblem>;
  'crm:read-definition': Result<RestDefinition, CrmFileProblem>;
  'crm:remove': Result<void, CrmSetupProblem>;
  'crm:lines': Result<CrmTestReport, never>;
  /** What the CRMs that get it are called. */
  'crm:transcript': Result<readonly string[], TranscriptProblem>;
  'crm:undo-time': Result<void, CrmSetupProblem>;
  'crm:writes': Result<readonly CrmWriteView[], never>;
  'crm:retry': Result<void, CrmWriteProblem>;
  'crm:discard': Result<void, CrmWriteProblem>;
  'crm:edit': Result<void, CrmWriteProblem>;
  'crm:send-in': Result<void, never>;
}

export interface CrmSaved {
  readonly id: string;
  readonly secretKept: 'keychain' | 'memory';
}
