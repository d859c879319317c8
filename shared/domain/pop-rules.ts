import { z } from 'zod';

import { LineId } from './ids.ts';
import { POP_CALLERS, POP_FOUND, POP_LATE, POP_RULES_MAX, POP_TRIGGERS } from './pop-lists.ts';

export const PopTrigger = z.enum(POP_TRIGGERS);
export type PopTrigger = z.infer<typeof PopTrigger>;

export const PopFound = z.enum(POP_FOUND);
export type PopFound = z.infer<typeof PopFound>;

export const PopCaller = z.enum(POP_CALLERS);
export type PopCaller = z.infer<typeof PopCaller>;

export const PopAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record') }),
  z.object({ kind: z.literal('new-record') }),
  z.object({ kind: z.literal('search') }),
  /** An address with placeholders, on one of the allowed hosts. */
  z.object({ kind: z.literal('address'), url: z.string().trim().max(2000) }),
  /** No page: the web address of this event rule is told of the call and its record, by the outbox. */
  z.object({ kind: z.literal('webhook'), hook: z.uuid() }),
  z.object({ kind: z.literal('nothing') }),
]);
export type PopAction = Readonly<z.infer<typeof PopAction>>;

/** One rule. The first one that fits a call at a moment decides. */
export const PopRule = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** An administrator's word for it; the list says the rest as a sentence. */
  name: z.string().trim().max(60).default(''),
  on: z.boolean().default(true),
  when: PopTrigger,
  direction: z.enum(['incoming', 'outgoing', 'both']).default('incoming'),
  line: LineId.optional(),
  /** Looked for anywhere in the queue's text or the number that was called, whatever the case. */
  queue: z.string().trim().max(80).default(''),
  found: PopFound.default('any'),
  caller: PopCaller.default('any'),
  open: PopAction,
});
export type PopRule = Readonly<z.infer<typeof PopRule>>;

export const POP_VERSIONS_MAX = 20;

export const PopLate = z.enum(POP_LATE);
export type PopLate = z.infer<typeof PopLate>;

/** The rules with what holds for all of them. */
export const PopRuleSet = z.object({
  rules: z.array(PopRule).max(POP_RULES_MAX).readonly(),
  /** How long a pop waits for the lookup. */
  waitMs: z.number().int().min(200).max(10_000).default(2000),
  late: PopLate.default('known'),
  /** A record that opened opens not again for another call within these seconds; 0 always opens. */
  repeatSeconds: z.number().int().min(0).max(3600).default(0),
  /** Opens nothing of a CRM that shows a card of its own for the call. */
  leaveToCrmCard: z.boolean().default(false),
});
export type PopRuleSet = Readonly<z.infer<typeof PopRuleSet>>;

/** A set that was in use before: until when, and who saved the one after it. */
export const PopRuleVersion = z.object({
  at: z.number(),
  by: z.string().max(100),
  set: PopRuleSet,
});
export type PopRuleVersion = Readonly<z.infer<typeof PopRuleVersion>>;

/** Missing `set`: nobody has saved rules yet, and the moment of the settings before decides. */
export const PopRuleBook = z.object({
  set: PopRuleSet.optional(),
  /** When the set in use was saved, and by whom. */
  savedAt: z.number().optional(),
  savedBy: z.string().max(100).optional(),
  /** The newest first. */
  past: z.array(PopRuleVersion).max(POP_VERSIONS_MAX).readonly().default([]),
});
export type PopRuleBook = Readonly<z.infer<typeof PopRuleBook>>;

/** Which rule it was, as it stood in the list then. */
export const PopRuleRef = z.object({ id: z.string(), number: z.number().int(), name: z.string() });
export type PopRuleRef = Readonly<z.infer<typeof PopRuleRef>>;
