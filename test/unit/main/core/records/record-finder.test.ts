import { describe, expect, it } from 'vitest';

import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { FoundRecord, RecordSearch } from '#core/ports/record-search.ts';
import { RecordFinder, type SearchedSystem } from '#core/records/record-finder.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { aMatch } from '#test/support/builders/a-call.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

const MINA: FoundRecord = { type: 'contact', id: '412', name: 'Mina Okafor', company: '', detail: 'Buyer' };

function finder(systems: readonly Partial<SearchedSystem>[]) {
  const time = new FakeTime();
  const named = systems.map((each, at) => ({ system: `crm-${at}`, systemName: `CRM ${at}`, ...each }));
  const options = { timer: time, logger: new RecordingLogger(), country: () => 'DE' };
  return { time, finder: new RecordFinder({ ...options, systems: () => named }) };
}

function failing(error: Error): RecordSearch {
  return {
    deadlineMs: 1,
    search: () => {
      throw error;
    },
  };
}

/** A system that answers when it is told to. */
function slow() {
  const asked: { text: string; signal: AbortSignal; answer: (found: readonly FoundRecord[]) => void }[] = [];
  const search: RecordSearch = {
    deadlineMs: 8000,
    search: (text, signal) =>
      new Promise((answer) => {
        asked.push({ text, signal, answer });
      }),
  };
  return { asked, search };
}

function question(asked: ReturnType<typeof slow>['asked'], index: number) {
  const found = asked[index];
  if (found === undefined) throw new Error('not asked');
  return found;
}

describe('records that are searched for', () => {
  it('come as matches of their system, found by hand, and are known for a while', async () => {
    const { finder: found } = finder([{ search: { deadlineMs: 8000, search: () => [MINA] } }]);
    const match = {
      id: 'crm-0:contact:412',
      system: 'crm-0',
      systemName: 'CRM 0',
      recordType: 'contact',
      recordId: '412',
      name: 'Mina Okafor',
      detail: 'Buyer',
      number: '',
      found: 'by-hand',
      digitsAgreed: 0,
      tookMs: 0,
    };
    expect(found.known(match.id)).toBeUndefined();
    expect(await found.search('panel', 'crm-0', 'mina')).toEqual({ ok: true, value: { matches: [match] } });
    expect(found.known(match.id)).toEqual(match);
  });

  it('are looked up by number as well when a number was typed, and each is there once', async () => {
    const numbers: PartyNumber[] = [];
    const byNumber = aMatch({ id: 'crm-0:contact:412', found: 'exact' });
    const { finder: found } = finder([
      {
        search: { deadlineMs: 8000, search: () => [MINA, { ...MINA, type: 'case', id: '9' }] },
        source: {
          system: 'crm-0',
          systemName: 'CRM 0',
          deadlineMs: 8000,
          find: (number) => {
            numbers.push(number);
            return [byNumber];
          },
        },
      },
    ]);
    const reply = await found.search('panel', 'crm-0', '030 23125 118');
    expect(reply).toMatchObject({
      value: { matches: [{ found: 'exact' }, { id: 'crm-0:case:9', found: 'by-hand' }] },
    });
    await found.search('panel', 'crm-0', 'Jonas Weber');
    expect(numbers.map(({ e164 }) => e164)).toEqual(['+493023125118']);
  });

  it('are given up when the same one asks again, and then only there', async () => {
    const { asked, search } = slow();
    const { finder: found } = finder([{ search }]);
    const first = found.search('panel', 'crm-0', 'mi');
    const other = found.search('program', 'crm-0', 'jo');
    const second = found.search('panel', 'crm-0', 'mina');
    expect(await first).toEqual({ ok: false, problem: 'cancelled' });
    expect(asked.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ['mi', true],
      ['jo', false],
      ['mina', false],
    ]);
    question(asked, 1).answer([]);
    question(asked, 2).answer([MINA]);
    expect(await other).toEqual({ ok: true, value: { matches: [] } });
    expect(await second).toMatchObject({ value: { matches: [{ name: 'Mina Okafor' }] } });
  });

  it('are given up when nobody waits any more', async () => {
    const { asked, search } = slow();
    const { finder: found } = finder([{ search }]);
    const waiting = found.search('panel', 'crm-0', 'mina');
    found.stop('pan');
    expect(question(asked, 0).signal.aborted).toBe(false);
    found.stop('panel');
    expect(await waiting).toEqual({ ok: false, problem: 'cancelled' });
    expect(question(asked, 0).signal.aborted).toBe(true);
  });

  it('are not waited for beyond the deadline, and the reason is told', async () => {
    const { asked, search } = slow();
    const { finder: found, time } = finder([{ search }]);
    const waiting = found.search('panel', 'crm-0', 'mina');
    time.advance(8000);
    const failure = { system: 'crm-0', systemName: 'CRM 0', reason: 'timeout' };
    expect(await waiting).toEqual({ ok: true, value: { matches: [], failure } });
    expect(question(asked, 0).signal.aborted).toBe(true);
  });

  it.each([
    [new LookupRefused({ problem: 'not-reachable' }), 'unreachable'],
    [new LookupRefused({ problem: 'busy' }), 'busy'],
    [new Error('a bug'), 'error'],
  ])('that cannot be had say why: %s', async (error, reason) => {
    const { finder: found } = finder([{ search: failing(error) }]);
    expect(await found.search('panel', 'crm-0', 'mina')).toMatchObject({ value: { failure: { reason } } });
  });

  it('are searched only where there is something to ask', async () => {
    const { finder: found } = finder([{}, { search: slow().search }]);
    expect(found.places()).toEqual([{ system: 'crm-1', systemName: 'CRM 1' }]);
    expect(await found.search('panel', 'crm-0', 'x')).toEqual({ ok: false, problem: 'no-such-place' });
  });
});
