import { z } from 'zod';

import { Bitrix24Account } from './crm-accounts/bitrix24.ts';

/** The kinds of CRMs; each has a file of its own in `crm-accounts/`. */
export const CrmAccount = z.discriminatedUnion('kind', [Bitrix24Account]);
export type CrmAccount = Readonly<z.infer<typeof CrmAccount>>;

export const CRM_ACCOUNTS_MAX = 8;

export const CrmSettings = z.object({
  accounts: z.array(CrmAccount).max(CRM_ACCOUNTS_MAX).default([]),
  /** How long after a call its result and notes can still be changed before they are written, in seconds. */
  undoSeconds: z.number().int().min(0).max(600).default(15),
});
export type CrmSettings = Readonly<z.infer<typeof CrmSettings>>;
