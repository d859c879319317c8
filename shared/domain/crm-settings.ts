import { z } from 'zod';

/** Which CRM a record or a write belongs to; kept with both. */
export const CrmAccountId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** `https` and the portal's name; plain HTTP is for a server on this computer alone. */
export const CrmOrigin = z
  .string()
  .max(300)
  .regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?$|^http:\/\/127\.0\.0\.1:\d{1,5}$/, 'crm-origin');

/** A Bitrix24 portal by an inbound webhook. The webhook's address is a password: it lives in the OS keychain. */
export const Bitrix24Account = z.object({
  kind: z.literal('bitrix24'),
  id: CrmAccountId,
  origin: CrmOrigin,
  /** In whose name calls are written: the user who made the webhook. */
  userId: z.string().regex(/^[1-9]\d{0,17}$/),
  /** Whether callers are looked up there. */
  lookup: z.boolean().default(true),
  /** Whether calls are written there. */
  log: z.boolean().default(true),
  /** Bitrix24 shows a call card of its own in the browser while it rings. */
  showCard: z.boolean().default(false),
});

export const CrmAccount = z.discriminatedUnion('kind', [Bitrix24Account]);
export type CrmAccount = Readonly<z.infer<typeof CrmAccount>>;

export const CRM_ACCOUNTS_MAX = 4;

export const CrmSettings = z.object({
  accounts: z.array(CrmAccount).max(CRM_ACCOUNTS_MAX).default([]),
  /** How long after a call its result and notes can still be changed before they are written, in seconds. */
  undoSeconds: z.number().int().min(0).max(600).default(15),
});
export type CrmSettings = Readonly<z.infer<typeof CrmSettings>>;
