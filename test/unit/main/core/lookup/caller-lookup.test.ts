import { beforeEach, describe, expect, it } from 'vitest';

import type { CallView } from '#shared/domain/call.ts';
import type { Lookup, Match } from '#shared/domain/match.ts';
import { CallerLookup } from '#core/lookup/caller-lookup.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import { matchOf, ringingCall } from '#test/support/call-views.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

type Find = LookupSource['find'];

function source(system: string, find: Find, deadlineMs = 500): LookupSource {
  return { system, systemName: system, deadlineMs, find };
}

/** Lets every promise that can settle do so. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('caller lookup', () => {
  let time: ManualTimer;
  let kept: Lookup[];

  beforeEach(() => {
    time = new ManualTimer();
    kept = [];
  });

  function lookupOver(...sources: readonly LookupSource[]): CallerLookup {
    return new CallerLookup({
      calls: { setLookup: (_, lookup) => void kept.push(lookup) },
      sources: () => sources,
      home: () => 'DE',
      earlierCalls: (key) => (key === '+493012345678' ? 3 : 0),
      clock: time,
      timer: time,
      logger: silentLogger,
    });
  }

  const start = (lookup: CallerLookup, call: CallView = ringingCall()): void =>
    lookup.onCallChanged({ kind: 'started', call, at: 0 });

  it('hands results on as they come and says when all are in', async () => {
    const slow = Promise.withResolvers<readonly Match[]>();
    start(
      lookupOver(
        source('crm', () => slow.promise),
        source('book', () => [matchOf('1')]),
      ),
    );
    await settled();
    time.pass(40);
    slow.resolve([matchOf('2', { system: 'crm', id: 'crm:2', name: 'A person' })]);
    await settled();
    expect(kept).toMatchObject([
      { state: 'pending', matches: [{ recordId: '1' }], chosen: 'address-book:1', earlierCalls: 3 },
      { state: 'done', matches: [{ recordId: '2' }, { recordId: '1' }], chosen: 'crm:2', tookMs: 40 },
    ]);
  });

  it('asks anew when somebody else is on the line, and drops what comes for the one before', async () => {
    const slow = Promise.withResolvers<readonly Match[]>();
    const asked: string[] = [];
    const lookup = lookupOver(
      source('crm', (number) => {
        asked.push(number.raw);
        return asked.length === 1 ? slow.promise : [matchOf('2')];
      }),
    );
    const before = ringingCall();
    const other = { ...before, party: { number: readNumber('030901821', 'DE') } };
    start(lookup, before);
    lookup.onCallChanged({ kind: 'updated', call: other, previous: before, at: 1 });
    lookup.onCallChanged({ kind: 'updated', call: other, previous: other, at: 2 });
    slow.resolve([matchOf('1')]);
    await settled();
    expect(asked).toEqual([before.party.number.raw, '030901821']);
    expect(kept).toMatchObject([{ state: 'done', matches: [{ recordId: '2' }] }]);
  });

  it('does not wait beyond a deadline, and tells the source to stop', async () => {
    let isAborted = false;
    const never: Find = (_, signal) => {
      signal.addEventListener('abort', () => {
        isAborted = true;
      });
      return new Promise(() => undefined);
    };
    start(lookupOver(source('crm', never)));
    time.pass(499);
    await settled();
    expect(kept).toEqual([]);
    time.pass(1);
    await settled();
    expect(kept).toMatchObject([
      { state: 'done', matches: [], failures: [{ system: 'crm', reason: 'timeout' }] },
    ]);
    expect(isAborted).toBe(true);
  });

  it.each<[string, Find]>([
    ['rejects', () => Promise.reject(new Error('500'))],
    [
      'throws',
      () => {
        throw new Error('bug');
      },
    ],
  ])('keeps what others found when a source %s', async (_, find) => {
    start(
      lookupOver(
        source('crm', find),
        source('book', () => [matchOf('1')]),
      ),
    );
    await settled();
    expect(kept.at(-1)).toMatchObject({
      state: 'done',
      matches: [{ recordId: '1' }],
      failures: [{ reason: 'error' }],
    });
  });

  it.each(['', 'anonymous', 'alice'])('asks nobody about %j', async (raw) => {
    const asked: string[] = [];
    const spy = source('book', () => {
      asked.push(raw);
      return [];
    });
    start(lookupOver(spy), ringingCall({ party: { number: readNumber(raw, 'DE') } }));
    await settled();
    expect([asked, kept.map((lookup) => lookup.state)]).toEqual([[], ['skipped']]);
  });

  it('asks once per call', async () => {
    const lookup = lookupOver(source('book', () => []));
    start(lookup);
    lookup.onCallChanged({
      kind: 'moved',
      call: ringingCall({ phase: 'connected' }),
      previous: ringingCall(),
      at: 1,
    });
    await settled();
    expect(kept).toHaveLength(1);
  });

  it('is done at once without any source', () => {
    start(lookupOver());
    expect(kept).toMatchObject([{ state: 'done', matches: [] }]);
  });

  it('still asks when the history cannot be read', async () => {
    const lookup = new CallerLookup({
      calls: { setLookup: (_, found) => void kept.push(found) },
      sources: () => [source('book', () => [matchOf('1')])],
      home: () => 'DE',
      earlierCalls: () => {
        throw new Error('disk I/O error');
      },
      clock: time,
      timer: time,
      logger: silentLogger,
    });
    start(lookup);
    await settled();
    expect(kept).toMatchObject([{ state: 'done', matches: [{ recordId: '1' }], earlierCalls: 0 }]);
  });

  it('is silent after it was disposed', async () => {
    const lookup = lookupOver(source('book', () => new Promise(() => undefined)));
    start(lookup);
    lookup.dispose();
    time.pass(10_000);
    await settled();
    expect(kept).toEqual([]);
  });
});
