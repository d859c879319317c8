/** Names that reports and comparisons rely on. */
export type FigureName =
  | 'invite-to-oninvite'
  | 'invite-to-popup'
  | 'invite-to-match'
  | 'invite-to-popup-no-crm'
  | 'invite-to-popup-crm-300ms'
  | 'invite-to-popup-crm-3s'
  | 'pop-crm-300ms'
  | 'pop-crm-3s'
  | 'answer-to-200'
  | 'answer-to-audio'
  | 'start-to-reachable'
  | 'lookup-1m-contacts'
  | 'import-100k-contacts'
  | 'import-100k-stretch'
  | 'history-search-1m-calls'
  | 'history-list-100k-paint'
  | 'history-scroll-100k'
  | 'inp-panel'
  | 'outbox-drain-10k'
  | 'media-crash-to-audio'
  | 'blf-500x100-loop'
  | 'dead-socket-noticed'
  | 'wake-to-reachable'
  | 'address-change-call-heals'
  | 'signalling-loss-1s-audio-gap'
  | 'signalling-loss-5s-audio-gap'
  | 'signalling-loss-20s-audio-gap'
  | 'hotkey-to-wire'
  | 'hold-complete'
  | 'pbx-restart-to-reachable'
  | 'sleep-20s-to-reachable';

/** What the 95th percentile of each should not exceed, in milliseconds. */
export const TARGETS: Readonly<Record<FigureName, number>> = {
  'invite-to-oninvite': 10,
  'invite-to-popup': 100,
  'invite-to-match': 150,
  // The same popup, whether or not a CRM is slow beside it.
  'invite-to-popup-no-crm': 100,
  'invite-to-popup-crm-300ms': 100,
  'invite-to-popup-crm-3s': 100,
  // From the ring to the browser: the CRM's own time, or the deadline of 2 s, and a tenth of a second.
  'pop-crm-300ms': 400,
  'pop-crm-3s': 2100,
  'answer-to-200': 100,
  'answer-to-audio': 400,
  'start-to-reachable': 1500,
  'lookup-1m-contacts': 1,
  // The whole import, and the longest that a ringing call waits meanwhile.
  'import-100k-contacts': 60_000,
  'import-100k-stretch': 20,
  'history-search-1m-calls': 5,
  'history-list-100k-paint': 100,
  // Between two frames; the share over 33 ms, which may be 1 %, stands below the table.
  'history-scroll-100k': 33,
  // The 98th percentile, which counts, stands below the table.
  'inp-panel': 200,
  'outbox-drain-10k': 60_000,
  'media-crash-to-audio': 2000,
  'blf-500x100-loop': 10,
  'dead-socket-noticed': 10000,
  'wake-to-reachable': 2000,
  'address-change-call-heals': 2000,
  'signalling-loss-1s-audio-gap': 3000,
  'signalling-loss-5s-audio-gap': 3000,
  'signalling-loss-20s-audio-gap': 3000,
  'hotkey-to-wire': 20,
  'hold-complete': 250,
  // Up to 5 s until the next try; 5 s more where a server that is still starting loses the first REGISTER.
  'pbx-restart-to-reachable': 10_000,
  // A second of it until the gap is noticed.
  'sleep-20s-to-reachable': 3000,
};

/** One line of the report. */
export interface Figure {
  readonly name: FigureName;
  readonly unit: 'ms';
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly target: number;
}

/** A figure from single measurements, or nothing when there are none. */
export function figureOf(name: FigureName, times: readonly number[]): Figure | undefined {
  if (times.length === 0) return undefined;
  const sorted = times.toSorted((one, other) => one - other);
  const [p50, p95, p99] = [50, 95, 99].map((percent) => nearestRank(sorted, percent));
  return {
    name,
    unit: 'ms',
    n: times.length,
    p50: p50 ?? 0,
    p95: p95 ?? 0,
    p99: p99 ?? 0,
    target: TARGETS[name],
  };
}

/** The smallest value that so many percent of all do not exceed. Rounded to microseconds. */
function nearestRank(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return Math.round((sorted[rank - 1] ?? 0) * 1000) / 1000;
}

/** Names that stand for several figures. */
export const GROUPS: Readonly<Record<string, readonly FigureName[]>> = {
  recovery: [
    'dead-socket-noticed',
    'wake-to-reachable',
    'address-change-call-heals',
    'signalling-loss-1s-audio-gap',
    'signalling-loss-5s-audio-gap',
    'signalling-loss-20s-audio-gap',
    'media-crash-to-audio',
    'hotkey-to-wire',
    'hold-complete',
    'pbx-restart-to-reachable',
    'sleep-20s-to-reachable',
  ],
};
