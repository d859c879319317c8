import { z } from 'zod';

import { crmAccountBase } from './account-base.ts';

const Bitrix24UserId = z.string().regex(/^[1-9]\d{0,17}$/);

/**
 * In whose browser Bitrix24's call card appears while it rings: the agent's, that of who is responsible for the caller's
 * record, that of a group all at once, or of one after the other. Whoever does not answer loses it again.
 */
export const Bitrix24CardFor = z.enum(['me', 'responsible', 'group', 'in-turn']);
export type Bitrix24CardFor = z.infer<typeof Bitrix24CardFor>;

/** A Bitrix24 portal by an inbound webhook. The webhook's address is a password: it lives in the OS keychain. */
export const Bitrix24Account = z.object({
  ...crmAccountBase,
  kind: z.literal('bitrix24'),
  /** In whose name calls are written: the user who made the webhook. */
  userId: Bitrix24UserId,
  /** Bitrix24 shows a call card of its own in the browser while it rings. */
  showCard: z.boolean().default(false),
  cardFor: Bitrix24CardFor.default('me'),
  /** The group, in its order. */
  cardGroup: z.array(Bitrix24UserId).max(20).default([]),
  /** How long each of them has it, one after the other, in seconds. */
  cardSeconds: z.number().int().min(5).max(120).default(15),
});
