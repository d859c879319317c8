import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { HistoryEntry } from '#shared/domain/history.ts';
/**
 * The primary key of a call: its start in ms, then the first 12 bits of its id, in one number. Newest first by start,
 * then by id, is therefore the plain order of keys, and a cursor is one number.
 */
export declare function historySequence(entry: Pick<HistoryEntry, 'id' | 'startedAt'>): number;
/** The largest key that a call of this moment can have; whole milliseconds count. */
export declare function lastSequenceAt(at: number): number;
/** Columns of `calls` but `seq`, in the order in which they are written. */
export declare const HISTORY_COLUMNS: readonly ['id', 'line_id', 'line_label', 'direction', 'number_key', 'digits', 'name', 'company', 'queue', 'called_number', 'started_at', 'answered_at', 'ended_at', 'ring_ms', 'talk_ms', 'total_ms', 'result', 'notes', 'detail'];
export declare function historyValues(entry: HistoryEntry): SQLInputValue[];
export type Row = Readonly<Record<string, SQLOutputValue>>;
/** Reads a row back; throws when it is not what `historyValues` writes. */
export declare function historyEntry(row: Row): HistoryEntry;
