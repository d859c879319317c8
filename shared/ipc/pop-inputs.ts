import { z } from 'zod';

import { CrmRecordRef } from '../domain/crm-write.ts';
import { CallId } from '../domain/ids.ts';
import { PopRuleSet } from '../domain/pop-rules.ts';

/** What comes in with each command about screen-pop rules. */
export const popInputs = {
  'pop:rules': z.undefined(),
  'pop:save-rules': z.strictObject({ set: PopRuleSet }),
  /** To the version that was saved then; 0 is what held before anybody saved rules. */
  'pop:roll-back': z.strictObject({ at: z.number() }),
  /** One page of the history, newest first: the page that asks counts, and stops by not asking on. */
  'pop:rehearse': z.strictObject({
    set: PopRuleSet,
    cursor: z.string().max(200).optional(),
  }),
  'pop:offers': z.undefined(),
  /** For whom a past call was with. */
  'pop:new-record': z.strictObject({ id: CallId }),
  'pop:open-record': z.strictObject({
    /** `address-book`, or the id of a configured CRM. */
    system: z.string().min(1).max(60),
    type: CrmRecordRef.shape.type,
    id: CrmRecordRef.shape.id,
  }),
} as const satisfies Record<string, z.ZodType>;
