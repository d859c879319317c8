import { z } from 'zod';

import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { wantedByName } from '../new-record/wanted-by-name.ts';
import { DuplicateResult, doublesIn } from './salesforce-doubles.ts';

/** Errors are always a list, of one as a rule (REST API, "Status Codes and Error Responses"). */
export const SalesforceErrors = z
  .array(
    z.object({
      errorCode: z.string(),
      message: z.string().catch(''),
      fields: z.array(z.string()).catch([]),
      duplicateResult: DuplicateResult.optional().catch(undefined),
    }),
  )
  .min(1);
export type SalesforceErrors = z.infer<typeof SalesforceErrors>;

/** The allocation is of the last 24 hours and frees itself bit by bit. */
const DAILY_WAIT_MS = 15 * 60_000;
/** Too many long requests at the same time, a locked record: over in seconds. */
const SHORT_WAIT_MS = 10_000;

const PROBLEMS: Readonly<Record<string, CrmProblem>> = {
  INVALID_SESSION_ID: 'sign-in-needed',
  INVALID_AUTH_HEADER: 'sign-in-needed',
  REQUEST_LIMIT_EXCEEDED: 'busy',
  UNABLE_TO_LOCK_ROW: 'busy',
  API_DISABLED_FOR_ORG: 'not-allowed',
  API_CURRENTLY_DISABLED: 'not-allowed',
  FUNCTIONALITY_NOT_ENABLED: 'not-allowed',
  INSUFFICIENT_ACCESS: 'not-allowed',
  INSUFFICIENT_ACCESS_OR_READONLY: 'refused',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'refused',
  INACTIVE_OWNER_OR_USER: 'user-unknown',
  NOT_FOUND: 'no-such-call',
  ENTITY_IS_DELETED: 'no-such-call',
  UNKNOWN_EXCEPTION: 'server-trouble',
  SERVER_UNAVAILABLE: 'server-trouble',
  DUPLICATES_DETECTED: 'duplicate',
};

/** What an error of Salesforce means, by its code before its status. Of a limit it says never how long it lasts. */
export function salesforceFailure(status: number, [error]: SalesforceErrors): CrmFailure {
  const { errorCode = '', message = '' } = error ?? {};
  const detail = message === '' ? errorCode : `${errorCode}: ${message}`;
  const problem = PROBLEMS[errorCode] ?? byStatus(status);
  if (problem !== 'busy') return { problem, detail, ...namedBy(error) };
  const isDaily = errorCode === 'REQUEST_LIMIT_EXCEEDED' && !/concurrent/i.test(message);
  return { problem, detail, retryAfterMs: isDaily ? DAILY_WAIT_MS : SHORT_WAIT_MS };
}

/** The records or fields that an error is about. */
function namedBy(error: SalesforceErrors[number] | undefined): Pick<CrmFailure, 'others' | 'wants'> {
  if (error?.errorCode === 'DUPLICATES_DETECTED') return { others: doublesIn(error.duplicateResult) };
  const isMissing = error?.errorCode === 'REQUIRED_FIELD_MISSING' && error.fields.length > 0;
  return isMissing ? { wants: error.fields.map(wantedByName) } : {};
}

function byStatus(status: number): CrmProblem {
  if (status === 401 || status === 403) return 'not-allowed';
  return status >= 500 ? 'server-trouble' : 'refused';
}

/** A field or an object that this org does not have, or does not show to this agent. */
export function isUnknownField({ detail = '' }: CrmFailure): boolean {
  return /^(INVALID_FIELD|INVALID_FIELD_FOR_INSERT_UPDATE|INVALID_TYPE)\b/.test(detail);
}
