import { z } from 'zod';

import { CallDirection, CallResult, EndCause } from './call.ts';
import { Disposition } from './disposition.ts';
import { CallId, LineId } from './ids.ts';
import { Match } from './match.ts';
import { Party, PartyNumber } from './party.ts';
import { ScreenPop } from './screen-pop.ts';
import { CallTransfer } from './transfer.ts';

/** One call in the history. Times are epoch milliseconds; `ringMs + talkMs <= totalMs`. */
export const HistoryEntry = z.object({
  id: CallId,
  lineId: LineId,
  lineLabel: z.string(),
  direction: CallDirection,
  number: PartyNumber,
  name: z.string(),
  company: z.string().optional(),
  queue: z.string().optional(),
  calledNumber: z.string().optional(),
  /** Who forwarded the call here. */
  divertedBy: Party.optional(),
  /** Whom it began with, when the PBX connected it on to somebody else. */
  firstParty: Party.optional(),
  startedAt: z.number(),
  answeredAt: z.number().optional(),
  endedAt: z.number().optional(),
  ringMs: z.number(),
  talkMs: z.number(),
  totalMs: z.number(),
  /** Missing while the call is still going on. */
  result: CallResult.optional(),
  cause: EndCause.optional(),
  /** Who has the party now, when the result is `transferred`. */
  transferredTo: Party.optional(),
  /** The transfer that failed and in which the party was lost. */
  lostTransfer: CallTransfer.optional(),
  /** The PBX recorded it, in whole or in part. */
  recorded: z.boolean().optional(),
  records: z.array(Match).readonly(),
  /** Several of them fit equally, and nobody has said which it was: the call is with none of them yet. */
  undecided: z.boolean().optional(),
  /** Ids of further records that the call belongs to, besides the first. */
  linked: z.array(z.string()).readonly().optional(),
  /** The result that the agent picked. */
  disposition: Disposition.optional(),
  pop: ScreenPop,
  notes: z.string(),
});
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>;

export const HistoryFilter = z.enum(['all', 'missed', 'incoming', 'outgoing']);
export type HistoryFilter = z.infer<typeof HistoryFilter>;

export const HISTORY_PAGE_MAX = 200;

/** Which calls are shown besides filter and search: all that is said here must hold, one of each list. */
export const HistoryNarrowing = z.strictObject({
  results: z.array(CallResult).max(20).readonly().default([]),
  lines: z.array(LineId).max(50).readonly().default([]),
  queues: z.array(z.string().max(300)).max(50).readonly().default([]),
  /** Began at this moment or later, epoch ms. */
  from: z.number().optional(),
  /** Began before this moment, epoch ms. */
  until: z.number().optional(),
  /** Of a person: numbers as E.164, others as the phone system sends them. */
  numbers: z.array(z.string().trim().max(100)).max(50).readonly().default([]),
  /** Id of a record that the call belongs to or that fitted its number. */
  record: z.string().max(300).optional(),
});
export type HistoryNarrowing = Readonly<z.infer<typeof HistoryNarrowing>>;
export type HistoryNarrowingInput = Readonly<z.input<typeof HistoryNarrowing>>;
export const NOT_NARROWED: HistoryNarrowing = HistoryNarrowing.parse({});

export const HistoryQuery = z.strictObject({
  filter: HistoryFilter.default('all'),
  narrow: HistoryNarrowing.optional(),
  /** Words in names, companies, notes and queues, or digits of a number. Every word must match (prefixes count). */
  search: z.string().trim().max(100).default(''),
  /** From the previous page. */
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(HISTORY_PAGE_MAX).default(60),
});
export type HistoryQuery = Readonly<z.infer<typeof HistoryQuery>>;
export type HistoryQueryInput = Readonly<z.input<typeof HistoryQuery>>;

export const HistoryPage = z.object({
  entries: z.array(HistoryEntry).readonly(),
  nextCursor: z.string().optional(),
});
export type HistoryPage = Readonly<z.infer<typeof HistoryPage>>;

/** Lines and queues that calls of the history came through. */
export interface HistoryPlaces {
  readonly lines: readonly { readonly id: LineId; readonly label: string }[];
  readonly queues: readonly string[];
}
