import { CallId, LineId } from '#shared/domain/ids.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import { readNumber } from '#core/numbers/read-number.ts';

/** The id of the call with that number, always the same. */
export function callIdOf(index: number): CallId {
  const start = ((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
  return CallId.parse(`${start}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`);
}

/** A finished, answered call; each index is a minute later and has an id of its own. */
export function historyEntry(index: number, changes: Partial<HistoryEntry> = {}): HistoryEntry {
  const startedAt = Date.UTC(2026, 0, 1) + index * 60_000;
  return {
    id: callIdOf(index),
    lineId: LineId.parse('main'),
    lineLabel: 'Office',
    direction: 'incoming',
    number: readNumber('+493012345678', 'DE'),
    name: 'Ada Byron',
    startedAt,
    answeredAt: startedAt + 4000,
    endedAt: startedAt + 64_000,
    ringMs: 4000,
    talkMs: 60_000,
    totalMs: 64_000,
    result: 'answered',
    records: [],
    pop: { state: 'none' },
    notes: '',
    ...changes,
  };
}
