import { describe, expect, it } from 'vitest';

import { NewRecord } from '#shared/domain/new-record.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const JONAS = NewRecord.parse({ kind: 'contact', firstName: 'Jonas', lastName: 'Weber', company: 'Nordvik' });
const MINA = { type: 'contact', id: '412', name: 'Mina Okafor' } as const;

async function later(fixture: CallLogFixture): Promise<void> {
  for (let n = 0; n < 8; n += 1) {
    fixture.time.advance(3000);
    await settled();
  }
}

function talk(): CallLogFixture {
  const fixture = new CallLogFixture();
  fixture.ring();
  fixture.answer();
  return fixture;
}

/** Where each step landed. */
function landed({ crm }: CallLogFixture): readonly string[] {
  return crm.written.map((write) => `${write.step} ${write.call?.record?.id ?? 'nowhere'}`);
}

function refusedOf({ repository, call }: CallLogFixture): string {
  const item = repository.ofCall(call.id).find(({ state }) => state === 'refused');
  if (item === undefined) throw new Error('nothing refused');
  return item.id;
}

describe('a record that is made of a caller', () => {
  it('is the match of the call in view, and what is written later lands on it', async () => {
    const fixture = talk();
    await settled();
    expect(fixture.records.create(fixture.call.id, 'bitrix24', JONAS)).toEqual({ ok: true });
    await settled();
    const { matches, chosen } = fixture.call.lookup;
    expect(matches.find(({ id }) => id === chosen)).toMatchObject({
      name: 'Jonas Weber',
      company: 'Nordvik',
      system: 'bitrix24',
      recordType: 'contact',
      recordId: 'new-2',
      found: 'exact',
    });
    fixture.type('40 desks');
    fixture.end('answered');
    await later(fixture);
    expect(landed(fixture)).toEqual(['begin nowhere', 'create nowhere', 'finish new-2', 'note new-2']);
  });

  it('holds the log while it is on its way, however long the CRM is away', async () => {
    const fixture = talk();
    await settled();
    fixture.type('40 desks');
    fixture.end('answered');
    fixture.crm.always = () => ({ problem: 'not-reachable' });
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    for (let n = 0; n < 40; n += 1) await later(fixture);
    fixture.crm.always = () => 'taken';
    for (let n = 0; n < 20; n += 1) await later(fixture);
    expect(landed(fixture)).toEqual(['begin nowhere', 'create nowhere', 'finish new-2', 'note new-2']);
  });

  it('takes the log along when it is settled within the time for changes', async () => {
    const fixture = talk();
    await settled();
    fixture.end('answered');
    fixture.crm.turns = [{ problem: 'duplicate', others: [MINA] }];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    fixture.time.advance(9000);
    await settled();
    fixture.records.settle(refusedOf(fixture), undefined);
    await later(fixture);
    expect(landed(fixture)).toEqual(['begin nowhere', 'create nowhere', 'finish new-2']);
  });

  it('that is refused holds the log no longer, which is linked once the record is there after all', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    await settled();
    fixture.type('40 desks');
    fixture.end('answered');
    fixture.crm.turns = [{ problem: 'duplicate', others: [MINA] }];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await later(fixture);
    expect(landed(fixture)).toEqual(['begin nowhere', 'finish nowhere', 'note nowhere']);
    fixture.records.settle(refusedOf(fixture), undefined);
    await later(fixture);
    expect(fixture.steps.slice(3)).toEqual(['create', 'link']);
    expect(fixture.crm.written.at(-1)).toMatchObject({ record: { id: 'new-4' }, on: true });
    expect(fixture.history.get(fixture.call.id)).toMatchObject({
      name: 'Jonas Weber',
      records: [{ recordId: 'new-4' }],
    });
  });

  it('of which the CRM cannot say whether it is there waits for the agent, and keeps nothing waiting', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [{ problem: 'in-doubt' }];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    fixture.end('answered');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    expect(fixture.crm.asked).not.toContain('find create');
    fixture.outbox.retry(refusedOf(fixture));
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'create']);
  });

  it('comes as one more to a call that is written down and still in view', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    fixture.lingers = true;
    fixture.end('answered');
    await later(fixture);
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'create', 'link']);
    expect(fixture.call.lookup.matches).toMatchObject([{ recordId: 'new-3' }]);
  });

  it('of which nobody knows whether it is there holds the log for ten minutes', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    await settled();
    fixture.crm.always = ({ step }) => (step === 'create' ? { problem: 'no-answer' } : 'taken');
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await settled();
    fixture.end('answered');
    for (let n = 0; n < 24; n += 1) await later(fixture);
    expect(fixture.steps).toEqual(['begin']);
    for (let n = 0; n < 4; n += 1) await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    fixture.crm.always = () => 'taken';
    for (let n = 0; n < 14; n += 1) await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'create', 'link']);
  });

  it('may be one that was there: then that is the match, by its own name', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [{ problem: 'duplicate', others: [MINA] }];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await settled();
    expect(fixture.records.settle(refusedOf(fixture), { type: 'contact', id: '412' })).toEqual({ ok: true });
    await settled();
    expect(fixture.call.lookup.matches).toMatchObject([{ name: 'Mina Okafor', recordId: '412' }]);
    fixture.end('answered');
    await later(fixture);
    expect(landed(fixture).at(-1)).toBe('finish 412');
  });

  it('is one more after all, where the one that was there is gone by now', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [
      { problem: 'duplicate', others: [MINA] },
      { problem: 'refused', detail: 'gone' },
    ];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await settled();
    fixture.records.settle(refusedOf(fixture), { type: 'contact', id: '412' });
    await settled();
    expect(fixture.records.settle(refusedOf(fixture), undefined)).toEqual({ ok: true });
    await settled();
    expect(fixture.crm.written.at(-1)).toMatchObject({ step: 'create', anyway: true });
    expect(fixture.call.lookup.matches).toMatchObject([{ name: 'Jonas Weber', recordId: 'new-2' }]);
  });

  it('leaves the log alone when the agent does not want it any more', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [{ problem: 'duplicate', others: [MINA] }];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await settled();
    fixture.end('answered');
    fixture.outbox.discard(refusedOf(fixture));
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });

  it('is made once, however often it is ordered while it is on its way', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [{ problem: 'not-reachable' }];
    for (let n = 0; n < 3; n += 1) fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await later(fixture);
    expect(fixture.steps.filter((step) => step === 'create')).toEqual(['create']);
  });

  it('is looked up, and told of once more, when its answer was lost', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = ['lost'];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await later(fixture);
    expect(fixture.crm.asked.filter((asked) => asked.endsWith('create'))).toEqual([
      'send create',
      'find create',
    ]);
    expect(fixture.call.lookup.matches).toHaveLength(1);
  });

  it('comes to a call that is long in the CRM as one more of its records', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    fixture.end('answered');
    await later(fixture);
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'create', 'link']);
    expect(fixture.crm.written.at(-1)).toMatchObject({ record: { id: 'new-3' }, on: true });
    fixture.log.entryChanged(fixture.call.id, 'links');
    await later(fixture);
    expect(fixture.steps).toHaveLength(4);
  });

  it('gets other words where the CRM did not take the first', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [{ problem: 'refused', detail: 'email: invalid' }];
    fixture.records.create(fixture.call.id, 'bitrix24', { ...JONAS, email: 'jonas@' });
    await settled();
    expect(fixture.records.change(refusedOf(fixture), JONAS)).toEqual({ ok: true });
    await settled();
    expect(fixture.crm.written.at(-1)).toMatchObject({ step: 'create', fields: { email: '' } });
  });

  it('keeps which fields the CRM insists on until it is sent again', async () => {
    const fixture = talk();
    await settled();
    fixture.crm.turns = [{ problem: 'refused', wants: [{ name: 'x'.repeat(101), label: 'x'.repeat(200) }] }];
    fixture.records.create(fixture.call.id, 'bitrix24', JONAS);
    await settled();
    const id = refusedOf(fixture);
    expect(fixture.repository.get(id)).toMatchObject({ wants: [{ name: '', label: 'x'.repeat(100) }] });
    fixture.records.change(id, JONAS);
    expect(fixture.repository.get(id)?.wants).toBeUndefined();
  });
});

describe('a case of somebody known', () => {
  it('is one more record of the call, which stays with them', async () => {
    const fixture = new CallLogFixture();
    fixture.kinds = ['contact', 'case'];
    fixture.places = { ...fixture.places, links: true };
    fixture.ring();
    fixture.found('bitrix24', '412');
    fixture.answer();
    await settled();
    expect(fixture.records.offer(fixture.call.id)).toMatchObject({
      value: { places: [{ kinds: ['case'] }] },
    });
    fixture.records.create(fixture.call.id, 'bitrix24', { ...JONAS, kind: 'case' });
    await settled();
    expect(fixture.crm.written.at(-1)).toMatchObject({ step: 'create', call: { record: { id: '412' } } });
    fixture.end('answered');
    await later(fixture);
    expect(landed(fixture)).toEqual(['begin 412', 'create 412', 'finish 412', 'link 412']);
    expect(fixture.crm.written.at(-1)).toMatchObject({ record: { type: 'case', id: 'new-2' }, on: true });
  });

  it('is not offered by a CRM that makes people alone', () => {
    const fixture = talk();
    fixture.found('bitrix24', '412');
    expect(fixture.records.offer(fixture.call.id)).toMatchObject({ value: { places: [] } });
  });
});
