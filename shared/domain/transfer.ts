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
 * A transfer beside the call that is to be handed over.
 * - `blind-pending`: the PBX was told to put the party through and has not said what became of it
 * - `consulting`: the agent speaks with the target first, or calls it; `consultationId` is that call
 * - `completing`: the PBX was told to join party and target
 * - `failed`: it did not come about, the party is still the agent's
 */
export const CallTransfer = z.object({
  state: z.enum(['blind-pending', 'consulting', 'completing', 'failed']),
  target: Party,
  consultationId: CallId.optional(),
  progress: TransferProgress.optional(),
  failure: TransferFailure.optional(),
  /** What the PBX answered, for the details. */
  sipStatus: z.number().int().optional(),
});
export type CallTransfer = Readonly<z.infer<typeof CallTransfer>>;
