import { expect, test } from 'vitest';

import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { SqliteMissed } from '#adapters/storage/sqlite-missed.ts';
import { historyRow } from '#core/history/history-row.ts';
import { MissedBoard } from '#core/missed/missed-board.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { MissedPerson } from '#shared/domain/missed.ts';
import { aCall, aCallId, A_MOMENT } from '#test/support/builders/a-call.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const ADA = '+493012345678';
const BOB = '+12125551299';

function desk() {
  const { database } = openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 });
  const history = new SqliteHistory(database);
  const seen = { people: [] as readonly MissedPerson[], away: true };
  const open = () =>
    new MissedBoard({
      store: new SqliteMissed(database),
      wasAway: () => seen.away,
      onChange: (people) => {
        seen.people = people;
      },
      logger: silentLogger,
    });
  const board = open();
  let calls = 0;
  const call = (number: string, values: Partial<CallView> = {}, withheld = false): CallView => {
    calls += 1;
    const startedAt = A_MOMENT + calls * 60_000;
    const { answeredAt: _answeredAt, ...ringing } = aCall({
      id: aCallId(calls),
      party: { number: readNumber(number, 'DE', withheld), displayName: withheld ? '' : `Name ${calls}` },
      lookup: { state: 'done', matches: [], failures: [], earlierCalls: 0 },
      startedAt,
      ...values,
    });
    return ringing;
  };
  const end = (view: CallView, values: Partial<CallView>): void => {
    const endedAt = view.startedAt + 9000;
    const ended = { ...view, ...values, phase: 'ended', endedAt } as const;
    history.save(historyRow(ended, endedAt));
    board.onCallChanged({ kind: 'moved', call: ended, previous: view, at: endedAt });
  };
  const miss = (number: string, withheld = false): void =>
    end(call(number, { phase: 'ringing' }, withheld), { result: 'missed' });
  const list = () => seen.people.map(({ key, calls: count, name }) => [key, count, name]);
  return { board, history, seen, call, end, miss, list, open };
}

test('calls missed while away are gathered by person, whoever called last first, under their newest name', () => {
  const { miss, list } = desk();
  for (const number of [ADA, BOB, ADA, ADA]) miss(number);
  expect(list()).toEqual([
    [ADA, 3, 'Name 4'],
    [BOB, 1, 'Name 2'],
  ]);
});

test('a call that is missed by an agent who is there is no business of the board', () => {
  const { miss, list, seen } = desk();
  seen.away = false;
  miss(ADA);
  expect(list()).toEqual([]);
});

test.each(['answered-elsewhere', 'rejected', 'answered'] as const)(
  'nor is one that ended as %s',
  (result) => {
    const { call, end, list } = desk();
    end(call(ADA, { phase: 'ringing' }), { result });
    expect(list()).toEqual([]);
  },
);

test.each(['incoming', 'outgoing'] as const)(
  'a person goes once they were spoken to, by an %s call',
  (direction) => {
    const { board, call, miss, list } = desk();
    miss(ADA);
    miss(BOB);
    const ringing = call(ADA, { direction, phase: 'ringing' });
    board.onCallChanged({ kind: 'started', call: ringing, at: 0 });
    expect(list()).toHaveLength(2);
    const talking = { ...ringing, phase: 'connected', answeredAt: ringing.startedAt + 1 } as const;
    board.onCallChanged({ kind: 'moved', call: talking, previous: ringing, at: 0 });
    expect(list()).toEqual([[BOB, 1, 'Name 2']]);
  },
);

test('callers who hide their number are one row, which no conversation takes away', () => {
  const { board, call, miss, list } = desk();
  miss('', true);
  miss('', true);
  const hidden = call('', { phase: 'ringing' }, true);
  board.onCallChanged({ kind: 'moved', call: { ...hidden, answeredAt: 1 }, previous: hidden, at: 0 });
  expect(list()).toEqual([['', 2, '']]);
  board.done('');
  expect(list()).toEqual([]);
});

test('what was kept from ringing counts when it was refused, not when somebody else took it', () => {
  const { board, history, call, list } = desk();
  for (const [number, result] of [
    [ADA, 'blocked'],
    [BOB, 'forwarded'],
  ] as const) {
    const turned = call(number, { phase: 'ended', result });
    history.save(historyRow(turned, turned.startedAt));
    board.turnedAway(turned);
  }
  expect(list()).toEqual([[ADA, 1, 'Name 1']]);
});

test('a restart loses nobody, and what leaves the history leaves the board', () => {
  const { history, miss, list, open } = desk();
  miss(ADA);
  miss(BOB);
  open().refresh();
  expect(list()).toHaveLength(2);
  history.remove([aCallId(1)]);
  open().refresh();
  expect(list()).toEqual([[BOB, 1, 'Name 2']]);
});

test('everybody can be put away at once', () => {
  const { board, miss, list } = desk();
  miss(ADA);
  miss(BOB);
  board.allDone();
  expect(list()).toEqual([]);
});
