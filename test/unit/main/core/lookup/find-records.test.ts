import { expect, test } from 'vitest';

import { findRecords } from '#core/lookup/find-records.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { matchOf } from '#test/support/call-views.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const NUMBER = readNumber('+12025550143', 'DE');

test('all systems are asked at once without a call, the best record stands first, and who was late is named', async () => {
  const timer = new ManualTimer();
  const asked: string[] = [];
  const source = (system: string, find: () => Promise<readonly ReturnType<typeof matchOf>[]>) => ({
    system,
    systemName: system,
    deadlineMs: 1000,
    find: () => {
      asked.push(system);
      return find();
    },
  });
  const found = findRecords(
    NUMBER,
    [
      source('slow', () => new Promise(() => undefined)),
      source('one', () =>
        Promise.resolve([matchOf('1', { system: 'one', found: 'suffix', digitsAgreed: 7 })]),
      ),
      source('two', () =>
        Promise.resolve([matchOf('2', { system: 'two', found: 'exact', digitsAgreed: 11 })]),
      ),
    ],
    { home: 'DE', timer, logger: silentLogger },
  );
  expect(asked).toEqual(['slow', 'one', 'two']);
  await new Promise(setImmediate);
  timer.pass(1000);
  const { matches, failures } = await found;
  expect(matches.map(({ recordId }) => recordId)).toEqual(['2', '1']);
  expect(failures).toEqual([{ system: 'slow', systemName: 'slow', reason: 'timeout' }]);
});
