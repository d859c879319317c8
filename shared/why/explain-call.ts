import type { HistoryEntry } from '../domain/history.ts';
import type { TimelineReport } from '../domain/timeline.ts';
import { explainArrival, explainOutage } from './explain-arrival.ts';
import { explainOutcome } from './explain-outcome.ts';
import { explainSound } from './explain-sound.ts';
import { MarkedTimes } from './marked-times.ts';
import type { Reason } from './reason.ts';

/**
 * Why a call went as it did, in the order in which things happened. Says only what was written down: a call from
 * before timelines were kept tells its result alone, and that the rest is not known.
 */
export function explainCall(entry: HistoryEntry, report: TimelineReport): readonly Reason[] {
  const times = new MarkedTimes(report.marks);
  const arrival =
    entry.direction === 'incoming' ? explainArrival(entry, report, times) : report.outages.map(explainOutage);
  const outcome = explainOutcome(entry, times);
  const sound = explainSound(entry, times);
  const end = outcome.filter(({ code }) => code.startsWith('end.'));
  const before = outcome.filter((reason) => !end.includes(reason));
  const unknown: readonly Reason[] = times.isEmpty ? [{ code: 'unknown' }] : [];
  return [...arrival, ...before, ...sound, ...end, ...unknown];
}
