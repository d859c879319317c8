import { describe, expect, it } from 'vitest';

import type { CallDirection, CallResult } from '#shared/domain/call.ts';
import { HistoryQuery, type HistoryNarrowing, type HistoryQueryInput } from '#shared/domain/history.ts';
import { LineId } from '#shared/domain/ids.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import { aMatch } from '#test/support/builders/a-call.ts';
import { callIdOf, historyEntry } from '#test/support/history-entries.ts';

const RESULTS: readonly CallResult[] = ['answered', 'missed', 'busy', 'no-answer'];
const DIRECTIONS: readonly CallDirection[] = ['incoming', 'outgoing'];
const QUEUES = ['Sales', 'Support', undefined];
const NUMBERS = ['+493012345678', '204', '+12125551299'];
const COUNT = 60;

function callAt(index: number) {
  const queue = QUEUES[index % QUEUES.length];
  return historyEntry(index, {
    result: RESULTS[index % RESULTS.length],
    direction: DIRECTIONS[Math.floor(index / 2) % 2] ?? 'incoming',
    lineId: LineId.parse(index % 5 === 0 ? 'second' : 'main'),
    lineLabel: index % 5 === 0 ? 'Second' : 'Office',
    ...(queue !== undefined && { queue }),
    number: readNumber(NUMBERS[index % NUMBERS.length] ?? '', 'DE'),
    records: index % 7 === 0 ? [aMatch({ id: 'crm:7' }), aMatch({ id: 'crm:8' })] : [],
    notes: index % 4 === 0 ? 'invoice' : '',
  });
}

type Call = ReturnType<typeof callAt>;

function isIn<Value>(values: readonly Value[] | undefined, value: Value): boolean {
  return values === undefined || values.includes(value);
}

function fits(call: Call, narrow: Partial<HistoryNarrowing>): boolean {
  const { results, lines, queues, numbers, from = 0, until = Infinity, record } = narrow;
  return [
    isIn<CallResult | undefined>(results, call.result),
    isIn(lines, call.lineId),
    isIn<string | undefined>(queues, call.queue),
    isIn(numbers, call.number.e164 ?? call.number.raw),
    record === undefined || call.records.some(({ id }) => id === record),
    call.startedAt >= from,
    call.startedAt < until,
  ].every(Boolean);
}

const at = (index: number): number => historyEntry(index).startedAt;
const narrowings: readonly (readonly [string, Partial<HistoryNarrowing>])[] = [
  ['results', { results: ['missed', 'busy'] }],
  ['a line', { lines: [LineId.parse('second')] }],
  ['queues', { queues: ['Sales', 'Nobody'] }],
  ['a time', { from: at(10), until: at(30) }],
  ['a person', { numbers: ['204', '+12125551299'] }],
  ['a record', { record: 'crm:8' }],
  ['a record in a time', { record: 'crm:7', from: at(7), until: at(49) }],
  [
    'everything at once',
    { results: ['answered'], lines: [LineId.parse('main')], queues: ['Sales'], from: at(4) },
  ],
];

function ids(history: HistoryRepository, query: HistoryQueryInput): readonly string[] {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = history.list(HistoryQuery.parse({ ...query, limit: 4, ...(cursor && { cursor }) }));
    if (!page.ok) throw new Error(page.problem);
    found.push(...page.value.entries.map(({ id }) => id));
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** What every `HistoryRepository` that is searched by the agent promises about narrowing. */
export function describeHistoryNarrowing(name: string, make: () => HistoryRepository): void {
  describe(`${name} narrowed`, () => {
    const filled = (): HistoryRepository => {
      const history = make();
      for (let index = 0; index < COUNT; index += 1) history.save(callAt(index));
      return history;
    };
    const expected = (test: (call: Call) => boolean): readonly string[] =>
      Array.from({ length: COUNT }, (_, index) => callAt(COUNT - 1 - index))
        .filter(test)
        .map(({ id }) => id);

    it.each(narrowings)('to %s pages through exactly the calls that fit, newest first', (_what, narrow) => {
      expect(ids(filled(), { narrow })).toEqual(expected((call) => fits(call, narrow)));
    });

    it.each(narrowings)('to %s still keeps to filter and search', (_what, narrow) => {
      const query = { narrow, filter: 'incoming', search: 'invoice' } as const;
      expect(ids(filled(), query)).toEqual(
        expected((call) => fits(call, narrow) && call.direction === 'incoming' && call.notes === 'invoice'),
      );
    });

    it('shows the running call of a person too', () => {
      const history = make();
      const { result: _result, ...running } = historyEntry(1);
      history.save(running);
      expect(ids(history, { narrow: { numbers: ['+493012345678'] } })).toEqual([callIdOf(1)]);
    });

    it('knows the records of a call as they are now', () => {
      const history = make();
      history.save(historyEntry(1, { records: [aMatch({ id: 'crm:1' })] }));
      history.save(historyEntry(1, { records: [aMatch({ id: 'crm:2' })] }));
      const of = (record: string): readonly string[] => ids(history, { narrow: { record } });
      expect([of('crm:1'), of('crm:2')]).toEqual([[], [callIdOf(1)]]);
    });

    it('names the lines and queues that calls came through, a line as it is called now', () => {
      const history = filled();
      history.save(historyEntry(COUNT, { lineId: LineId.parse('second'), lineLabel: 'Hotline' }));
      expect(history.places()).toEqual({
        lines: [
          { id: 'main', label: 'Office' },
          { id: 'second', label: 'Hotline' },
        ],
        queues: ['Sales', 'Support'],
      });
    });
  });
}
