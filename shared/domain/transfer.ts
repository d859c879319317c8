import { z } from 'zod';

import { CallId } from './ids.ts';
import { Party } from './party.ts';

/**
 * Why a transfer did not come about; texts in the catalog under `transfer.failed.*`.
 * `silent`: the PBX took the order and never said what became of it.
 */
export const TransferFailure = z.enum([
  'busy',
  'no-answer',
  'declined',
  'no-such-number',
  'not-supported',
  'silent',
  'failed',
]);
export type TransferFailure = z.infer<typeof TransferFailure>;

/** How far the PBX came with a transfer: it took the order, it calls the target, the target rings. */
export const TransferProgress = z.enum(['asked', 'trying', 'ringing']);
export type TransferProgress = z.infer<typeof TransferProgress>;

/**
 * Where the party of a transfer that failed is: still on hold at the agent's, with the agent again, or gone, because the
 * call ended before the agent had them back. Asterisk lets a party go whose target is busy or away: its NOTIFY with the
 * refusal is followed by a BYE.
 */
export const TransferredParty = z.enum(['waits', 'back', 'gone']);
export type TransferredParty = z.infer<typeof TransferredParty>;

/**
 * What is known of a party that was handed over, when it is not sure that the target took the call.
 * - `ringing`: the PBX said that it is done while the target's phone only rang
 * - `unconfirmed`: the PBX ended the call and said nothing of the target
 * - `taken`, `not-taken`: seen later, on the lamp of a watched colleague
 */
export const Handover = z.enum(['ringing', 'unconfirmed', 'taken', 'not-taken']);
export type Handover = z.infer<typeof Handover>;

/**
 * A transfer beside the call that is to be handed over.
 * - `blind-pending`: the PBX was told to put the party through and has not said what became of it
 * - `consulting`: the agent speaks with the target first, or calls it; `consultationId` is that call
 * - `completing`: the PBX was told to join party and target
 * - `failed`: it did not come about; `party` tells whether the agent has them back
 */
export const CallTransfer = z.object({
  state: z.enum(['blind-pending', 'consulting', 'completing', 'failed']),
  target: Party,
  consultationId: CallId.optional(),
  progress: TransferProgress.optional(),
  failure: TransferFailure.optional(),
  party: TransferredParty.optional(),
  /** What the PBX answered, for the details. */
  sipStatus: z.number().int().optional(),
});
export type CallTransfer = Readonly<z.infer<typeof CallTransfer>>;
