import type { HistoryEntry } from '#shared/domain/history.ts';
import type {
  Circumstances,
  TimelineMark,
  TimelineMarkName,
  TimelineReport,
} from '#shared/domain/timeline.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';

export const T = new Date(2026, 10, 26, 11, 52, 0).getTime();
const { queue: _queue, ...WITHOUT_QUEUE } = aHistoryEntry({ startedAt: T });
export const DIRECT = WITHOUT_QUEUE;

/** An unanswered call that rang for 14 s. */
export function unanswered(values: Partial<HistoryEntry>): HistoryEntry {
  const { answeredAt: _, ...rest } = DIRECT;
  return {
    ...rest,
    endedAt: T + 14_000,
    ringMs: 14_000,
    talkMs: 0,
    totalMs: 14_000,
    result: 'missed',
    cause: { by: 'party' },
    ...values,
  };
}

/** An answered call: 6 s of ringing, 60 s of talk. */
export function answered(values: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...DIRECT,
    answeredAt: T + 6000,
    endedAt: T + 66_000,
    ringMs: 6000,
    talkMs: 60_000,
    totalMs: 66_000,
    cause: { by: 'party' },
    ...values,
  };
}

type Marked = readonly [TimelineMarkName, number, string?];

export function report(
  marks: readonly Marked[],
  stood: Partial<Circumstances> = {},
  outages: TimelineReport['outages'] = [],
): TimelineReport {
  return {
    circumstances: { agent: { state: 'ready', since: 0 }, ringEnabled: true, ...stood },
    marks: marks.map(([name, at, detail]): TimelineMark => ({ name, at: T + at, ...(detail && { detail }) })),
    dropped: 0,
    outages,
  };
}

export const SEEN: readonly Marked[] = [
  ['invite-received', 0],
  ['popup-painted', 41],
];
export const HEARD: readonly Marked[] = [...SEEN, ['ring-asked', 3], ['ring-audible', 60, 'Speakers']];
export const TALKED: readonly Marked[] = [
  ...HEARD,
  ['answer-asked', 6000, 'popup'],
  ['answer-sent', 6001],
  ['audio', 6030],
  ['media-flowing', 6030],
];

/** A kind of call, what was written down about it, and what an agent reads in both languages. */
export interface ExplainedCall {
  readonly call: string;
  readonly entry: HistoryEntry;
  readonly report: TimelineReport;
  readonly en: string;
  readonly de: string;
}
