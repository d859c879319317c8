import type { HistoryEntry, HistoryPage, HistoryPlaces } from '../domain/history.ts';
import type { QualitySummary } from '../domain/quality.ts';
import type { TimelineReport } from '../domain/timeline.ts';
import type { Result } from '../result.ts';
import type { ExportProblem, RecordProblem } from './problems.ts';

/** What each command about past calls answers. */
export interface HistoryOutputs {
  'history:list': Result<HistoryPage, 'bad-cursor'>;
  'history:places': Result<HistoryPlaces, never>;
  /** How many calls are in the file, and how many were kept out because their number is never written down. */
  'history:export': Result<{ readonly calls: number; readonly leftOut: number }, ExportProblem>;
  'history:get': Result<HistoryEntry, 'no-such-call'>;
  /** Nothing when the call was too short, or older than this knowledge. */
  'history:quality': Result<QualitySummary | undefined, never>;
  'history:timeline': Result<TimelineReport, 'no-such-call'>;
  'history:note': Result<void, 'no-such-call'>;
  'history:open-record': Result<void, 'no-such-call' | RecordProblem>;
  'history:seen': Result<void, never>;
  'missed:done': Result<void, never>;
}
