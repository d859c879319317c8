import { describe, expect, it } from 'vitest';

import { recordHandlers } from '#app/ipc/record-handlers.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { RecordFinder } from '#core/records/record-finder.ts';
import { NewRecord } from '#shared/domain/new-record.ts';
import { fail } from '#shared/result.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const CASE: FoundRecord = { type: 'case', id: '9', name: 'Delivery is late', company: '', detail: '' };
const JONAS = NewRecord.parse({ kind: 'contact', lastName: 'Weber' });
const PAST = callIdOf(77);

function commands() {
  const fixture = new CallLogFixture();
  fixture.ring();
  fixture.answer();
  const history = new MemoryHistory();
  history.save(aHistoryEntry({ id: PAST, records: [] }));
  const asked: AbortSignal[] = [];
  const finder = new RecordFinder({
    systems: () => [
      {
        system: 'bitrix24',
        systemName: 'Bitrix24',
        search: {
          deadlineMs: 8000,
          search: (text, signal) => {
            asked.push(signal);
            return text === 'slow' ? new Promise(() => undefined) : [CASE];
          },
        },
      },
    ],
    timer: fixture.time,
    logger: silentLogger,
    country: () => 'DE',
  });
  const gone = () => fail('no-such-call' as const);
  const handlers = recordHandlers({
    records: fixture.records,
    finder,
    places: {
      calls: { addMatch: gone, chooseMatch: gone, link: gone },
      history,
      onHistoryChanged: () => undefined,
      entryOf: history.get.bind(history),
      finder,
    },
  });
  return { fixture, handlers, history, asked };
}

describe('commands about records', () => {
  it('make a record of whom a call is with, and put it right when the CRM did not take it', async () => {
    const { fixture, handlers } = commands();
    await settled();
    const { id } = fixture.call;
    expect(await handlers['record:offer']({ id })).toMatchObject({
      ok: true,
      value: { places: [{ system: 'bitrix24' }] },
    });
    fixture.crm.turns = [{ problem: 'refused' }];
    expect(await handlers['record:create']({ id, system: 'bitrix24', fields: JONAS })).toMatchObject({
      ok: true,
    });
    await settled();
    const refused = fixture.repository.ofCall(id).find(({ state }) => state === 'refused')?.id ?? '';
    const fields = { ...JONAS, firstName: 'Jonas' };
    expect(await handlers['record:change']({ write: refused, fields })).toMatchObject({ ok: true });
    await settled();
    expect(fixture.crm.written).toContainEqual(expect.objectContaining({ step: 'create', fields }));
  });

  it('take the record that the CRM has instead', async () => {
    const { fixture, handlers } = commands();
    await settled();
    const others = [{ type: 'contact', id: '412', name: 'Mina Okafor' }] as const;
    fixture.crm.turns = [{ problem: 'duplicate', others }];
    await handlers['record:create']({ id: fixture.call.id, system: 'bitrix24', fields: JONAS });
    await settled();
    const write = fixture.repository.ofCall(fixture.call.id).find(({ state }) => state === 'refused')?.id;
    const existing = { type: 'contact', id: '412' } as const;
    await handlers['record:settle']({ write: write ?? '', existing });
    await settled();
    expect(fixture.call.lookup.matches).toContainEqual(expect.objectContaining({ recordId: '412' }));
  });

  it('find records in one system and put a call on what was found', async () => {
    const { handlers, history } = commands();
    expect(await handlers['record:places'](undefined)).toEqual({
      ok: true,
      value: [{ system: 'bitrix24', systemName: 'Bitrix24' }],
    });
    const found = await handlers['record:search']({ system: 'bitrix24', text: 'delivery' });
    const matchId = 'bitrix24:case:9';
    expect(found).toMatchObject({ ok: true, value: { matches: [{ id: matchId }] } });
    expect(await handlers['record:link']({ id: PAST, matchId })).toMatchObject({ ok: true });
    expect(history.get(PAST)?.records.map(({ id }) => id)).toEqual([matchId]);
  });

  it('give up a question when the panel asks another one, or none any more', async () => {
    const { handlers, asked } = commands();
    const first = handlers['record:search']({ system: 'bitrix24', text: 'slow' });
    const second = handlers['record:search']({ system: 'bitrix24', text: 'slow' });
    expect(await first).toEqual({ ok: false, problem: 'cancelled' });
    await handlers['record:search-stop'](undefined);
    expect(await second).toEqual({ ok: false, problem: 'cancelled' });
    expect(asked.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
