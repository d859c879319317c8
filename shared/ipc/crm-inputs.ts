import { z } from 'zod';

import { CrmAccountId } from '../domain/crm-accounts/account-base.ts';
import { Bitrix24Account } from '../domain/crm-accounts/bitrix24.ts';
import { CrmSettings } from '../domain/crm-settings.ts';
import { CallId } from '../domain/ids.ts';

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
  /** Other words for a write that is not in the CRM, or the record that it does not take left out; it is sent again. */
  'crm:edit': z.strictObject({
    id: z.uuid(),
    text: z.string().max(20_000).optional(),
    withoutRecord: z.boolean().default(false),
  }),
  /** Another time for changes before everything about this call goes out; 0 sends it now. */
  'crm:send-in': z.strictObject({ callId: CallId, seconds: z.number().int().min(0).max(600) }),
} as const satisfies Record<string, z.ZodType>;
