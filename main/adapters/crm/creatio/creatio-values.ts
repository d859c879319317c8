import { z } from 'zod';

import type { CallDirection } from '#shared/domain/call.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { CrmRecordRef } from '#shared/domain/crm-write.ts';

/** No record: lookup fields that are empty come as this as well as `null`. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export const CreatioId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .refine((id) => id !== NOBODY);

/** Rows of the dictionary of directions, the same in every Creatio. */
export const DIRECTION_IDS: Readonly<Record<CallDirection, string>> = {
  incoming: '1d96a65f-2131-4916-8825-2d142b1000b2',
  outgoing: '53f71b5f-7e17-4cf5-bf14-6a59212db422',
};

/** Numbers of this communication type are no telephones. */
export const FAX_TYPE_ID = '9a7ab41b-67cc-df11-9b2a-001d60e938c6';

/** The field of a call that links it to a record. */
export const CALL_LINKS = {
  contact: 'ContactId',
  account: 'AccountId',
  lead: 'LeadId',
  case: 'CaseId',
  opportunity: 'OpportunityId',
} as const satisfies Partial<Record<CrmRecordRef['type'], string>>;

export type CreatioRecordType = keyof typeof CALL_LINKS;

export function isCreatioType(type: string): type is CreatioRecordType {
  return Object.hasOwn(CALL_LINKS, type);
}

/** A row with this id is there: an insert that is repeated meets its own row. */
const IS_THERE = /primary key|duplicate key|\b23505\b/i;

export function isRowThere({ detail = '' }: CrmFailure): boolean {
  return IS_THERE.test(detail);
}

/** A question before the write that got no answer changed nothing. */
export function notSent({ problem }: CrmFailure): CrmFailure['problem'] {
  const isUnsure = problem === 'no-answer' || problem === 'bad-answer' || problem === 'server-trouble';
  return isUnsure ? 'not-reachable' : problem;
}

/** A time as OData wants it: UTC, without fractions of a second. */
export function creatioDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function wholeSeconds(ms: number): number {
  return Math.max(0, Math.round(ms / 1000));
}
