import { describe, expect, it } from 'vitest';

import { HistoryQuery, type HistoryEntry, type HistoryQueryInput } from '#shared/domain/history.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import { callIdOf, historyEntry } from '#test/support/history-entries.ts';

function page(history: HistoryRepository, query: HistoryQueryInput = {}): readonly HistoryEntry[] {
  const listed = history.list(HistoryQuery.parse(query));
  if (!listed.ok) throw new Error(listed.problem);
  return listed.value.entries;
}

function allPages(history: HistoryRepository, query: HistoryQueryInput): readonly string[] {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const listed = history.list(
      HistoryQuery.parse({ ...query, ...(cursor === undefined ? {} : { cursor }) }),
    );
    if (!listed.ok) throw new Error(listed.problem);
    ids.push(...listed.value.entries.map((entry) => entry.id));
    cursor = listed.value.nextCursor;
  } while (cursor !== undefined);
  return ids;
}

/** What every `HistoryRepository` promises. `make` gives an empty one each time. */
export function describeHistoryRepository(name: string, make: () => HistoryRepository): void {
  describe(`${name} as a history`, () => {
    it('gives a call back exactly as it was saved', () => {
      const history = make();
      const entry = historyEntry(1, {
        company: 'Engines Ltd',
        queue: 'Sales',
        calledNumber: '+49301000',
        cause: { by: 'party', sipStatus: 200, q850: 16, text: 'Normal' },
        pop: { state: 'opened', reason: 'rule', host: 'crm.example', matchId: 'a:1', afterMs: 12.5 },
        notes: 'Called about "quotes" · ünï',
      });
      history.save(entry);
      expect(history.get(entry.id)).toEqual(entry);
    });

    it('replaces the row of the same call', () => {
      const history = make();
      const { result: _result, endedAt: _endedAt, ...running } = historyEntry(1);
      history.save(running);
      history.save(historyEntry(1, { name: 'Later' }));
      expect(page(history).map((entry) => [entry.name, entry.result])).toEqual([['Later', 'answered']]);
    });

    it('knows nothing of a call that was never saved', () => {
      expect(make().get(callIdOf(9))).toBeUndefined();
    });

    it('lists newest first whatever the order of saving', () => {
      const history = make();
      for (const index of [2, 5, 1, 4, 3]) history.save(historyEntry(index));
      expect(page(history).map((entry) => entry.id)).toEqual([5, 4, 3, 2, 1].map(callIdOf));
    });

    it('pages through everything once, also while new calls come in', () => {
      const history = make();
      for (let index = 0; index < 25; index += 1) history.save(historyEntry(index));
      const first = history.list(HistoryQuery.parse({ limit: 10 }));
      history.save(historyEntry(99));
      const cursor = first.ok ? first.value.nextCursor : undefined;
      const rest = allPages(history, { limit: 10, ...(cursor === undefined ? {} : { cursor }) });
      expect(rest).toEqual(Array.from({ length: 15 }, (_, index) => callIdOf(14 - index)));
    });

    it('keeps calls of the same moment apart over page ends', () => {
      const history = make();
      for (let index = 0; index < 7; index += 1)
        history.save(historyEntry(index, { startedAt: 1_790_000_000_000 }));
      expect(new Set(allPages(history, { limit: 2 })).size).toBe(7);
    });

    it.each(['x', '1; DROP TABLE calls', '9'.repeat(30)])('refuses the cursor %j', (cursor) => {
      expect(make().list(HistoryQuery.parse({ cursor }))).toEqual({ ok: false, problem: 'bad-cursor' });
    });

    it('filters by direction and by missed', () => {
      const history = make();
      history.save(historyEntry(1, { direction: 'outgoing' }));
      history.save(historyEntry(2, { result: 'missed' }));
      history.save(historyEntry(3, { result: 'answered-elsewhere' }));
      const ids = (filter: 'missed' | 'incoming' | 'outgoing'): readonly string[] =>
        page(history, { filter }).map((entry) => entry.id);
      expect([ids('missed'), ids('incoming'), ids('outgoing')]).toEqual([
        [callIdOf(2)],
        [callIdOf(3), callIdOf(2)],
        [callIdOf(1)],
      ]);
    });

    it.each([
      ['ada', true],
      ['ADA byr', true],
      ['byron ada', true],
      ['engi', true],
      ['sales', true],
      ['zurück', true],
      ['zuruck', true],
      ['ada missing', false],
      ['da', false],
      ['030 1234', true],
      ['+49 30 123', true],
      ['0049 30 123', true],
      ['(030) 12345678', true],
      ['5678', true],
      ['345678', true],
      ['4444', false],
      ['"ada', true],
      ['name:ada', false],
      ['ada OR', false],
      ['*', true],
      ['(', true],
    ])('finds with %j: %s', (search, isFound) => {
      const history = make();
      history.save(historyEntry(1, { company: 'Engines Ltd', queue: 'Sales', notes: 'ruft zurück' }));
      history.save(historyEntry(2, { name: 'Else', number: readNumber('+12125551299', 'US') }));
      const ids = page(history, { search }).map((entry) => entry.id);
      expect(ids.includes(callIdOf(1))).toBe(isFound);
    });

    it('searches notes as they are now', () => {
      const history = make();
      history.save(historyEntry(1, { notes: 'old words' }));
      expect(history.note(callIdOf(1), 'new text')).toBe(true);
      expect([page(history, { search: 'old' }).length, page(history, { search: 'new' }).length]).toEqual([
        0, 1,
      ]);
    });

    it('does not note calls that it does not have', () => {
      expect(make().note(callIdOf(1), 'text')).toBe(false);
    });

    it('counts finished calls with a number and gives the newest', () => {
      const history = make();
      for (let index = 0; index < 4; index += 1) history.save(historyEntry(index));
      const { result: _result, ...running } = historyEntry(5);
      history.save(running);
      const { total, entries } = history.withNumber('+493012345678', 2);
      expect([total, entries.map((entry) => entry.id)]).toEqual([4, [callIdOf(3), callIdOf(2)]]);
    });

    it('never takes withheld callers for the same person', () => {
      const history = make();
      history.save(historyEntry(1, { number: readNumber('', 'DE') }));
      expect([history.withNumber('', 5).total, history.matches('')]).toEqual([0, []]);
    });

    it('remembers the name of an earlier caller', () => {
      const history = make();
      history.save(historyEntry(1, { name: 'Ada' }));
      history.save(historyEntry(2, { name: '' }));
      expect(history.matches('+493012345678')).toMatchObject([
        { system: 'history', recordType: 'past-call', recordId: callIdOf(1), name: 'Ada', found: 'exact' },
      ]);
    });

    it('finds calls that have no end', () => {
      const history = make();
      const { result: _result, ...running } = historyEntry(1);
      history.save(running);
      history.save(historyEntry(2));
      expect(history.unfinished().map((entry) => entry.id)).toEqual([callIdOf(1)]);
    });

    it('counts missed calls since the agent last looked', () => {
      const history = make();
      for (const index of [1, 2, 3]) history.save(historyEntry(index, { result: 'missed' }));
      const before = history.unseenMissed();
      history.markSeen(historyEntry(2).startedAt);
      history.markSeen(historyEntry(1).startedAt);
      expect([before, history.unseenMissed()]).toEqual([3, 1]);
    });
  });
}
