import type { HistoryEntry } from '#shared/domain/history.ts';
import type { QualitySummary } from '#shared/domain/quality.ts';
import type { CallTimeline } from '#shared/domain/timeline.ts';
import { maskedDigits } from '../privacy/mask-numbers.ts';

/** How a call went, without who it was, what was said and where it is written. Times as people read them. */
export function shareableCall(
  entry: HistoryEntry,
  timeline: CallTimeline | undefined,
  quality: QualitySummary | undefined,
): object {
  return {
    at: timeOf(entry.startedAt),
    direction: entry.direction,
    number: maskedDigits(entry.number.display),
    result: entry.result,
    cause: entry.cause,
    ringMs: entry.ringMs,
    talkMs: entry.talkMs,
    records: entry.records.length,
    screenPop: entry.pop.state,
    ...(quality !== undefined && {
      quality: {
        word: quality.word,
        mos: quality.averageMos,
        loss: quality.lossPercent,
        codec: quality.codec,
      },
    }),
    ...(timeline?.circumstances !== undefined && {
      locked: timeline.circumstances.locked,
      idleSeconds: timeline.circumstances.idleSeconds,
    }),
    marks: timeline?.marks.map(({ name, at, detail }) => [timeOf(at), name, detail ?? ''].join(' ').trim()),
  };
}

/** In UTC; the seconds since 1970 would be taken for a telephone number and hidden. */
export function timeOf(at: number): string {
  return new Date(at).toISOString();
}
