import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { HistoryQuery, type HistoryEntry, type HistoryQueryInput } from '#shared/domain/history.ts';
import type { CallTransfer } from '#shared/domain/transfer.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { MISSED_MAX, type HistoryRepository } from '#core/ports/history-repository.ts';
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

const LOST: CallTransfer = {
  state: 'failed',
  target: { number: { raw: '604', kind: 'internal', display: '604' } },
  failure: 'busy',
  sipStatus: 486,
  party: 'gone',
};

/** What every `HistoryRepository` promises. `make` gives an empty one each time. */
export function describeHistoryRepository(name: string, make: () => HistoryRepository): void {
  describe(`${name} as a history`, () => {
    it('gives a call back exactly as it was saved', () => {
      const history = make();
      const entry = historyEntry(1, {
        company: 'Engines Ltd',
        queue: 'Sales',
        calledNumber: '+49301000',
        divertedBy: { number: { raw: '1002', kind: 'internal', display: '1002' }, displayName: 'Tom' },
        firstParty: { number: { raw: '1003', kind: 'internal', display: '1003' } },
        cause: { by: 'party', sipStatus: 200, q850: 16, text: 'Normal' },
        transferredTo: { number: { raw: '1004', kind: 'internal', display: '1004' } },
        lostTransfer: LOST,
        recorded: true,
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

    it('searches within a filter', () => {
      const history = make();
      history.save(historyEntry(1, { result: 'missed' }));
      history.save(historyEntry(2, { result: 'answered-elsewhere' }));
      history.save(historyEntry(3, { direction: 'outgoing', name: 'Else' }));
      const ids = (filter: 'missed' | 'incoming' | 'outgoing', search: string): readonly string[] =>
        page(history, { filter, search }).map((entry) => entry.id);
      expect([ids('missed', 'ada'), ids('incoming', 'ada'), ids('outgoing', '5678')]).toEqual([
        [callIdOf(1)],
        [callIdOf(2), callIdOf(1)],
        [callIdOf(3)],
      ]);
    });

    it.each(['incoming', 'missed', 'direction', 'result', '\ue000', '\ue000missed'])(
      'does not take the word %j for a filter',
      (search) => {
        const history = make();
        history.save(historyEntry(1, { result: 'missed' }));
        const all = search === '\ue000' ? 1 : 0;
        expect(page(history, { search })).toHaveLength(all);
      },
    );

    it('finds a call by its new result and name as soon as they are saved', () => {
      const history = make();
      const { result: _result, ...running } = historyEntry(1, { name: '' });
      history.save(running);
      history.save(historyEntry(1, { result: 'missed', name: 'Later' }));
      expect(page(history, { filter: 'missed', search: 'later' })).toHaveLength(1);
      expect(page(history, { filter: 'incoming', search: '5678' })).toHaveLength(1);
    });

    it('never fails at what is typed', () => {
      const history = make();
      history.save(historyEntry(1));
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (search) => {
          expect(() => page(history, { search, filter: 'incoming' })).not.toThrow();
        }),
      );
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

    it('does not find a caller by a number that was withheld', () => {
      const history = make();
      history.save(historyEntry(1, { number: readNumber('+493012345678', 'DE', true) }));
      expect([page(history, { search: '+49 30 1' }), page(history, { search: '5678' })]).toEqual([[], []]);
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

    it('stops counting missed calls where nobody reads the number any more', () => {
      const history = make();
      for (let index = 0; index <= MISSED_MAX; index += 1)
        history.save(historyEntry(index, { result: 'missed' }));
      expect(history.unseenMissed()).toBe(MISSED_MAX);
    });

    it('forgets all calls of a line and no other', () => {
      const history = make();
      history.save(historyEntry(1, { lineId: LineId.parse('demo') }));
      history.save(historyEntry(2));
      history.forgetLine(LineId.parse('demo'));
      expect(page(history).map((entry) => entry.id)).toEqual([callIdOf(2)]);
      expect(page(history, { search: 'ada' })).toHaveLength(1);
    });
  });
}
