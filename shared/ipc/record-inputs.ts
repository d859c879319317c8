import { z } from 'zod';

import { CrmAccountId } from '../domain/crm-accounts/account-base.ts';
import { CrmRecordRef } from '../domain/crm-write.ts';
import { CallId } from '../domain/ids.ts';
import { NewRecord } from '../domain/new-record.ts';
import { SEARCH_TEXT_MAX } from './search-limits.ts';

/** What comes in with each command about records of calls. */
export const recordInputs = {
  /** Which records could be made of whom a call is with. */
  'record:offer': z.strictObject({ id: CallId }),
  'record:create': z.strictObject({ id: CallId, system: CrmAccountId, fields: NewRecord }),
  /** Other words for one that was refused. */
  'record:change': z.strictObject({ write: z.uuid(), fields: NewRecord }),
  /** Of one that was refused because somebody is there: take that record, or make one more. */
  'record:settle': z.strictObject({ write: z.uuid(), existing: CrmRecordRef.optional() }),
  'record:places': z.undefined(),
  /** Asks one system for records by name, number or case number; the question before it is given up. */
  'record:search': z.strictObject({
    system: z.string().min(1).max(100),
    text: z.string().trim().min(1).max(SEARCH_TEXT_MAX),
  }),
  'record:search-stop': z.undefined(),
  /** A call, in view or past, belongs to a record that was found lately; to that alone if it had none. */
  'record:link': z.strictObject({ id: CallId, matchId: z.string().max(300) }),
} as const satisfies Record<string, z.ZodType>;
