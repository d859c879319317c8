import type { CallTimeline, Outage } from '#shared/domain/timeline.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';

/**
 * Timelines of calls on disk. `saveTimeline` replaces what was kept of the same call. A timeline goes when its call
 * leaves the history.
 */
export interface TimelineStore {
  saveTimeline(id: CallId, timeline: CallTimeline): void;
  timeline(id: CallId): CallTimeline | undefined;
}

/**
 * When calls could not reach the agent. At most one outage of a line is open. Old ones are forgotten after 90 days.
 */
export interface OutageStore {
  /** Begins an outage, unless one of this line is open already. */
  beginOutage(outage: Omit<Outage, 'to'>): void;
  /** Ends the open outage of a line; none is no error. */
  endOutage(lineId: LineId, at: number): void;
  /** Outages that touch this span, oldest first, 50 at most. */
  outagesBetween(from: number, to: number): readonly Outage[];
}
