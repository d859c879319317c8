import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import { HistoryEntry } from '#shared/domain/history.ts';
import { numberKey } from '#core/numbers/number-key.ts';

import { digitWords } from './digit-words.ts';

/** Milliseconds at the start of 2020: makes room for id bits below 2^53, good until 2089. */
const EPOCH = 1_577_836_800_000;
const ID_BITS = 12;

/**
 * The primary key of a call: its start in ms, then the first 12 bits of its id, in one number. Newest first by start,
 * then by id, is therefore the plain order of keys, and a cursor is one number.
 */
export function historySequence(entry: Pick<HistoryEntry, 'id' | 'startedAt'>): number {
  const idPart = Number.parseInt(entry.id.slice(0, 3), 16);
  return (Math.floor(entry.startedAt) - EPOCH) * 2 ** ID_BITS + idPart;
}

/** The largest key that a call of this moment can have; whole milliseconds count. */
export function lastSequenceAt(at: number): number {
  return (Math.floor(at) - EPOCH + 1) * 2 ** ID_BITS - 1;
}

/** The smallest key that a call of this moment can have. */
export function firstSequenceAt(at: number): number {
  return (Math.floor(at) - EPOCH) * 2 ** ID_BITS;
}

/** Columns of `calls` but `seq`, in the order in which they are written. */
export const HISTORY_COLUMNS = [
  'id',
  'line_id',
  'line_label',
  'direction',
  'number_key',
  'digits',
  'name',
  'company',
  'queue',
  'called_number',
  'started_at',
  'answered_at',
  'ended_at',
  'ring_ms',
  'talk_ms',
  'total_ms',
  'result',
  'notes',
  'detail',
] as const;

export function historyValues(entry: HistoryEntry): SQLInputValue[] {
  const { number, divertedBy, firstParty, cause, transferredTo, lostTransfer, recorded, records, pop } =
    entry;
  const { linked, disposition, undecided } = entry;
  const detail = {
    number,
    divertedBy,
    firstParty,
    cause,
    transferredTo,
    lostTransfer,
    recorded,
    records,
    undecided,
    linked,
    disposition,
    pop,
  };
  return [
    entry.id,
    entry.lineId,
    entry.lineLabel,
    entry.direction,
    numberKey(number),
    number.kind === 'withheld' ? '' : digitWords(number.e164, number.raw),
    entry.name,
    entry.company ?? null,
    entry.queue ?? null,
    entry.calledNumber ?? null,
    entry.startedAt,
    entry.answeredAt ?? null,
    entry.endedAt ?? null,
    entry.ringMs,
    entry.talkMs,
    entry.totalMs,
    entry.result ?? null,
    entry.notes,
    JSON.stringify(detail),
  ];
}

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Reads a row back; throws when it is not what `historyValues` writes. */
export function historyEntry(row: Row): HistoryEntry {
  const detail: unknown = JSON.parse(String(row['detail']));
  return HistoryEntry.parse({
    ...(typeof detail === 'object' ? detail : {}),
    id: row['id'],
    lineId: row['line_id'],
    lineLabel: row['line_label'],
    direction: row['direction'],
    name: row['name'],
    company: row['company'] ?? undefined,
    queue: row['queue'] ?? undefined,
    calledNumber: row['called_number'] ?? undefined,
    startedAt: row['started_at'],
    answeredAt: row['answered_at'] ?? undefined,
    endedAt: row['ended_at'] ?? undefined,
    ringMs: row['ring_ms'],
    talkMs: row['talk_ms'],
    totalMs: row['total_ms'],
    result: row['result'] ?? undefined,
    notes: row['notes'],
  });
}
