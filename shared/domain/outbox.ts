import { z } from 'zod';

import { CrmExtra, CrmProblem, CrmReceipt, CrmWrite, KnownRecord } from './crm-write.ts';
import { HookPost } from './hook-post.ts';
import { WantedFields } from './wanted-field.ts';

/**
 * Where a write stands.
 * - `held`: the agent may still change it; it goes out when its time comes
 * - `waiting`: certainly not in the CRM yet, is sent when it is its turn
 * - `sending`, `checking`: a request is on its way
 * - `unsure`: it was sent, and nobody knows whether it arrived: looked up before it is sent again
 * - `refused`: the CRM does not take it; only the agent can help
 * - `done`, `discarded`: over
 */
export const OutboxState = z.enum([
  'held',
  'waiting',
  'sending',
  'unsure',
  'checking',
  'refused',
  'done',
  'discarded',
]);
export type OutboxState = z.infer<typeof OutboxState>;

/** Everything that the outbox carries: the steps of calls to CRMs, and events to webhooks. */
export const OutboxWrite = z.discriminatedUnion('step', [...CrmWrite.options, ...CrmExtra.options, HookPost]);
export type OutboxWrite = Readonly<z.infer<typeof OutboxWrite>>;
export type OutboxStep = OutboxWrite['step'];

/** A write as the outbox keeps it. Times are epoch ms. */
export const OutboxItem = z.object({
  id: z.uuid(),
  /** Which CRM, or which rule's webhook. */
  account: z.string().min(1).max(100),
  /** Writes of one lane go out one after the other, in the order in which they were added: the steps of one call. */
  lane: z.string().min(1).max(300),
  /** Another lane: nothing in it may be open, but for what frees others, before this goes out. */
  after: z.string().min(1).max(300).optional(),
  /** What waits for its lane waits for this no longer than until then; missing: until it is over. */
  freesAt: z.number().optional(),
  /** Nothing is added twice under one key. */
  key: z.string().min(1).max(500),
  write: OutboxWrite,
  state: OutboxState,
  /** Requests that were made for it, lookups included. */
  attempts: z.number().int().min(0),
  /** Not before. */
  dueAt: z.number(),
  createdAt: z.number(),
  changedAt: z.number(),
  /** What the last attempt met. */
  problem: CrmProblem.optional(),
  /** The CRM's own words for it. Untrusted text. */
  detail: z.string().max(500).optional(),
  receipt: CrmReceipt.optional(),
  /** What the CRM has already, where it refused a second one. */
  others: z.array(KnownRecord).max(10).readonly().optional(),
  /** Fields that the CRM insists on. Untrusted text. */
  wants: WantedFields.optional(),
  /** The CRM forgot the call, which was begun there anew. That is done once. */
  renewed: z.boolean().optional(),
});
export type OutboxItem = Readonly<z.infer<typeof OutboxItem>>;
