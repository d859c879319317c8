import { z } from 'zod';

import { LINES_MAX } from '../lines-max.ts';
import { crmAccountBase } from './account-base.ts';
import { CrmLine } from './crm-line.ts';

const Bitrix24UserId = z.string().regex(/^[1-9]\d{0,17}$/);

/**
 * In whose browser Bitrix24's call card appears while it rings: the agent's, that of who is responsible for the caller's
 * record, that of a group all at once, or of one after the other. Whoever does not answer loses it again.
 */
export const Bitrix24CardFor = z.enum(['me', 'responsible', 'group', 'in-turn']);
export type Bitrix24CardFor = z.infer<typeof Bitrix24CardFor>;

/** By an inbound webhook, or signed in to a local application of the portal. */
export const Bitrix24Way = z.enum(['webhook', 'app']);
export type Bitrix24Way = z.infer<typeof Bitrix24Way>;

/** A Bitrix24 portal. The webhook's address is a password, as the application's key is: they live in the OS keychain. */
export const Bitrix24Account = z.object({
  ...crmAccountBase,
  kind: z.literal('bitrix24'),
  by: Bitrix24Way.default('webhook'),
  /** Where the portal is, as it was typed, and the application's id there. */
  portal: z.string().trim().max(300).default(''),
  clientId: z.string().trim().max(200).default(''),
  /** In whose name calls are written: the user who made the webhook or signed in. */
  userId: Bitrix24UserId,
  /** Bitrix24 shows a call card of its own in the browser while it rings. */
  showCard: z.boolean().default(false),
  cardFor: Bitrix24CardFor.default('me'),
  /** Users of the group in its order, with commas between them. */
  cardGroup: z
    .string()
    .trim()
    .max(400)
    .regex(/^(?:[1-9]\d{0,17}(?:\s*,\s*[1-9]\d{0,17})*)?$/, 'user-ids')
    .default(''),
  /** Calls that the agent starts on the portal's pages are offered here; by an application only. */
  takesCalls: z.boolean().default(false),
  /** The app's lines that are external lines of the portal. */
  externalLines: z.array(CrmLine).max(LINES_MAX).readonly().default([]),
  /** How long each of them has it, one after the other, in seconds. */
  cardSeconds: z.number().int().min(5).max(120).default(15),
});
