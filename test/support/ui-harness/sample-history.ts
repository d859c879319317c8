import type { HistoryEntry } from '#shared/domain/history.ts';
import { aMatch, aCallId, aNumber } from '../builders/a-call.ts';
import { aHistoryEntry } from '../builders/a-history-entry.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A working morning and the days before it, newest first. */
export function sampleHistory(now: number): readonly HistoryEntry[] {
  const morning = new Date(now).setHours(11, 52, 0, 0);
  const unknown = aNumber({
    raw: '+12025550143',
    e164: '+12025550143',
    display: '+1 202 555 0143',
    country: 'US',
  });
  const { queue: _, company: __, ...direct } = aHistoryEntry();
  const rows: readonly HistoryEntry[] = [
    aHistoryEntry({ name: 'Ana Ruiz', result: 'missed', ringMs: 14_000, talkMs: 0 }),
    aHistoryEntry({
      notes: 'Delivery 4471 arrived with two pallets missing.\nWants the proof of delivery by mail today.',
      records: [aMatch()],
      pop: { state: 'opened', reason: 'rule', host: 'crm.example.com', afterMs: 210 },
    }),
    { ...direct, direction: 'outgoing', number: unknown, name: '', result: 'no-answer', talkMs: 0 },
    aHistoryEntry({ name: 'Keiko Sato', talkMs: 128_000, queue: 'Sales' }),
    { ...direct, name: 'Hotel Aurora', result: 'answered-elsewhere', talkMs: 0 },
    { ...direct, direction: 'outgoing', name: 'Tom Becker', talkMs: 42_000 },
    aHistoryEntry({ name: 'Bartholomäus Freiherr von Hohenlohe-Waldenburg', result: 'rejected', talkMs: 0 }),
    { ...direct, direction: 'outgoing', name: 'Jonas Weber', result: 'busy', talkMs: 0 },
    aHistoryEntry({ name: 'Priya Raman', talkMs: 3_840_000 }),
  ];
  return rows.map((row, index) => ({
    ...row,
    id: aCallId(100 + index),
    startedAt: morning - index * 21 * MINUTE - (index > 5 ? DAY : 0) - (index > 7 ? DAY : 0),
  }));
}
