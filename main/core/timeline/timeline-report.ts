import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallTimeline, TimelineReport } from '#shared/domain/timeline.ts';
import type { OutageStore, TimelineStore } from '../ports/timeline-store.ts';

/** Outages that ended this long before a call still explain it: others may have tried in vain just before. */
export const OUTAGE_BEFORE_MS = 300_000;

export interface ReportParts {
  readonly store: TimelineStore & OutageStore;
  /** Of a call that is still in view. */
  readonly current: (id: HistoryEntry['id']) => CallTimeline | undefined;
  readonly now: number;
}

/** All that is known of how a call went: its own timeline, and the outages of its line round it. */
export function timelineReport(entry: HistoryEntry, { store, current, now }: ReportParts): TimelineReport {
  const timeline = current(entry.id) ?? store.timeline(entry.id) ?? { marks: [], dropped: 0 };
  const outages = store
    .outagesBetween(entry.startedAt - OUTAGE_BEFORE_MS, entry.endedAt ?? now)
    .filter((outage) => outage.lineId === entry.lineId);
  return { ...timeline, outages };
}
