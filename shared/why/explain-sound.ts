import type { HistoryEntry } from '../domain/history.ts';
import type { MarkedTimes } from './marked-times.ts';
import type { Reason } from './reason.ts';

/** Shorter calls end before sound can be missed. */
const JUDGED_AFTER_MS = 2000;
/** Shorter gaps nobody hears. */
const HEARD_MS = 500;

/** How the sound of an answered call went: how soon it came, and where it failed. */
export function explainSound(entry: HistoryEntry, times: MarkedTimes): Reason[] {
  if (entry.answeredAt === undefined || times.isEmpty) return [];
  return [...beginning(entry, times), ...faults(entry, times)];
}

function beginning({ direction, talkMs }: HistoryEntry, times: MarkedTimes): Reason[] {
  const start = direction === 'incoming' ? 'answer-sent' : 'connected';
  const ms = times.between(start, 'audio');
  const outMs = times.between(start, 'audio-out');
  if (ms !== undefined && outMs !== undefined) return [{ code: 'soundBoth', values: { ms, outMs } }];
  if (ms !== undefined) return [{ code: 'sound', values: { ms } }];
  const isSilent = !times.has('audio') && !times.has('media-flowing') && talkMs >= JUDGED_AFTER_MS;
  return isSilent ? [{ code: 'noSound', cause: true }] : [];
}

function faults(entry: HistoryEntry, times: MarkedTimes): Reason[] {
  const end = (entry.answeredAt ?? entry.startedAt) + entry.talkMs;
  const good = ['media-flowing', 'audio-again'] as const;
  const oneWay = times.spans(['media-one-way'], [...good, 'media-lost', 'media-healing'], end);
  const lost = times.spans(['media-lost', 'media-healing'], [...good, 'media-one-way'], end);
  const found: Reason[] = [];
  if (oneWay.total >= HEARD_MS)
    found.push({ code: 'oneWay', cause: true, values: { duration: oneWay.total } });
  if (lost.isOpen) found.push({ code: 'soundlessEnd', cause: true, values: { duration: lost.total } });
  else if (lost.total >= HEARD_MS)
    found.push({ code: 'interrupted', cause: true, values: { count: lost.count, duration: lost.total } });
  return found;
}
