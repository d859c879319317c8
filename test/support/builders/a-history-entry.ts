import type { HistoryEntry } from '#shared/domain/history.ts';
import { LineId } from '#shared/domain/ids.ts';
import { A_MOMENT, aCallId, aNumber } from './a-call.ts';

/** An answered call of a known customer; every value can be replaced. */
export function aHistoryEntry(values: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: aCallId(),
    lineId: LineId.parse('line-1'),
    lineLabel: 'Desk',
    direction: 'incoming',
    number: aNumber(),
    name: 'Marta Lindqvist',
    company: 'Nordvik Logistics',
    queue: 'Support queue',
    startedAt: A_MOMENT,
    answeredAt: A_MOMENT + 6000,
    endedAt: A_MOMENT + 407_000,
    ringMs: 6000,
    talkMs: 401_000,
    totalMs: 407_000,
    result: 'answered',
    records: [],
    pop: { state: 'none' },
    notes: '',
    ...values,
  };
}
