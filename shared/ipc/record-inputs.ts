import { z } from 'zod';

import { CrmAccountId } from '../domain/crm-accounts/account-base.ts';
import { CrmRecordRef } from '../domain/crm-write.ts';
import { CallId } from '../domain/ids.ts';
import { NewRecord } from '../domain/new-record.ts';

/** What comes in with each command about records of calls. */
export const recordInputs = {
  /** Which records could be made of whom a call is with. */
  'record:offer': z.strictObject({ id: CallId }),
  'record:create': z.strictObject({ id: CallId, system: CrmAccountId, fields: NewRecord }),
  /** Other words for one that was refused. */
  'record:change': z.strictObject({ write: z.uuid(), fields: NewRecord }),
  /** Of one that was refused because somebody is there: take that record, or make one more. */
  'record:settle': z.strictObject({ write: z.uuid(), existing: CrmRecordRef.optional() }),
} as const satisfies Record<string, z.ZodType>;
