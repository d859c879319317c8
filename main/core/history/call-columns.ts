import type { HistoryEntry } from '#shared/domain/history.ts';

/** What a row of the exported history holds, in this order; titles in the catalog under `history.export.column.*`. */
export const CALL_COLUMNS = [
  'date',
  'time',
  'direction',
  'result',
  'name',
  'company',
  'number',
  'queue',
  'called',
  'line',
  'rang',
  'talked',
  'disposition',
  'records',
  'notes',
  'id',
] as const;
export type CallColumn = (typeof CALL_COLUMNS)[number];

type Translate = (key: string) => string;

/**
 * A call as cells: day and time as this computer's clock shows them (2026-11-27, 14:05:09), durations in whole seconds,
 * the number as people may see it.
 */
export function callCells(entry: HistoryEntry, translate: Translate): readonly (string | number)[] {
  const { direction, result, name, company, number, queue, calledNumber, lineLabel, disposition } = entry;
  const cells: Readonly<Record<CallColumn, string | number>> = {
    ...timeCells(entry.startedAt),
    direction: translate(`history.direction.${direction}`),
    result: translate(result === undefined ? 'result.running' : `result.${result}`),
    name,
    company: company ?? '',
    number: number.kind === 'withheld' ? translate('call.hiddenNumber') : number.display,
    queue: queue ?? '',
    called: calledNumber ?? '',
    line: lineLabel,
    rang: Math.round(entry.ringMs / 1000),
    talked: Math.round(entry.talkMs / 1000),
    disposition: disposition?.text ?? '',
    records: entry.records
      .filter(({ recordType }) => recordType !== 'past-call')
      .map((record) => `${record.name} (${record.systemName})`)
      .join('; '),
    notes: entry.notes,
    id: entry.id,
  };
  return CALL_COLUMNS.map((column) => cells[column]);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function timeCells(at: number): { readonly date: string; readonly time: string } {
  const local = new Date(at);
  return {
    date: [local.getFullYear(), two(local.getMonth() + 1), two(local.getDate())].join('-'),
    time: [local.getHours(), local.getMinutes(), local.getSeconds()].map(two).join(':'),
  };
}
