import { z } from 'zod';

import { crmAccountBase } from './account-base.ts';

/** A Bitrix24 portal by an inbound webhook. The webhook's address is a password: it lives in the OS keychain. */
export const Bitrix24Account = z.object({
  ...crmAccountBase,
  kind: z.literal('bitrix24'),
  /** In whose name calls are written: the user who made the webhook. */
  userId: z.string().regex(/^[1-9]\d{0,17}$/),
  /** Bitrix24 shows a call card of its own in the browser while it rings. */
  showCard: z.boolean().default(false),
});
