import { z } from 'zod';

import { Bitrix24Account, CrmAccountId, CrmSettings } from '../domain/crm-settings.ts';
import type { CrmWriteView } from '../domain/crm-view.ts';
import type { CrmProblem } from '../domain/crm-write.ts';
import { CallId } from '../domain/ids.ts';
import type { Result } from '../result.ts';
import type { CrmSetupProblem, CrmWriteProblem } from './problems.ts';

/** What opens an account: for Bitrix24 the address of an inbound webhook. The kept one counts when it is missing. */
const secret = z.string().trim().min(1).max(500).optional();
const kind = z.enum(['bitrix24']);
const writeOnly = z.strictObject({ id: z.uuid() });
const { lookup, log, showCard } = Bitrix24Account.shape;

/** What comes in with each command about CRMs. */
export const crmInputs = {
  'crm:test': z.strictObject({ kind, secret }),
  'crm:save': z.strictObject({ kind, secret, lookup, log, showCard }),
  'crm:remove': z.strictObject({ id: CrmAccountId }),
  'crm:undo-time': z.strictObject({ seconds: CrmSettings.shape.undoSeconds.unwrap() }),
  /** Those of one call, the discarded ones left out; else everything that is not over, oldest first. */
  'crm:writes': z.strictObject({ callId: CallId.optional() }),
  'crm:retry': writeOnly,
  'crm:discard': writeOnly,
} as const satisfies Record<string, z.ZodType>;

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
}
