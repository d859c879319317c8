import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CreateWrite } from '#adapters/crm/new-record/guarded-creator.ts';
import { aCreate } from '#test/support/builders/a-crm-write.ts';
import { labOrg } from '#test/support/crm/lab-org.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const NOTHING_BEFORE = { receipts: {}, isLate: false, attempts: 0 };
const STRANGER = '+12025550177';
const AGENT = '005AA000000001AAAA';
const MARK = `(Hookswitch ${callIdOf(701)})`;

describe('a new record in Salesforce', () => {
  let lab: Awaited<ReturnType<typeof labOrg>>;

  beforeEach(async () => {
    lab = await labOrg();
  });

  afterEach(() => lab.org.down().catch(() => undefined));

  const create = (write: CreateWrite) => {
    const creator = lab.crm.writer.extras?.create;
    if (creator === undefined) throw new Error('makes none');
    return creator.send(write, NOTHING_BEFORE);
  };
  const stranger = (fields: Parameters<typeof aCreate>[1] = {}) => aCreate(1, fields, { number: STRANGER });
  const sentFor = (object: string) => lab.org.asked('POST', `/sobjects/${object}`);

  it('is sent as the objects document it, without what nobody filled in', async () => {
    await create(stranger());
    expect(sentFor('Contact')).toEqual([
      {
        FirstName: 'Jonas',
        LastName: 'Weber',
        Phone: STRANGER,
        Email: 'jonas@weber.example',
        Description: `Nordvik\nSupport\n\n${MARK}`,
        OwnerId: AGENT,
      },
    ]);
    await create(aCreate(1, { kind: 'lead', company: '' }, { number: '+12025550178' }));
    expect(sentFor('Lead')).toMatchObject([{ Company: 'Jonas Weber', LastName: 'Weber' }]);
    const number = '+12025550179';
    await create(aCreate(1, { kind: 'account', email: '' }, { number }));
    expect(sentFor('Account')).toEqual([
      { Name: 'Nordvik', Phone: number, Description: `Support\n\n${MARK}`, OwnerId: AGENT },
    ]);
  });

  it('is not made where somebody has the number: the org is asked first', async () => {
    expect(await create(aCreate(1, {}, { number: '+12025550143' }))).toMatchObject({
      ok: false,
      problem: {
        problem: 'duplicate',
        others: [{ type: 'contact', id: '003AA0000000412AAA', name: 'Mina Okafor' }],
      },
    });
    expect(sentFor('Contact')).toEqual([]);
  });

  it('may be a case, of the one who has the number', async () => {
    const sent = await create(aCreate(1, { kind: 'case' }, { number: '+12025550143' }));
    expect(sent).toMatchObject({ ok: true, value: { record: { type: 'case' } } });
    expect(sentFor('Case')).toMatchObject([
      { Subject: 'Support', Origin: 'Phone', ContactId: '003AA0000000412AAA', SuppliedPhone: '+12025550143' },
    ]);
    await create(aCreate(2, { kind: 'case', note: '' }, { number: '+493023125000' }));
    expect(sentFor('Case').at(-1)).not.toHaveProperty('ContactId');
    expect(sentFor('Case').at(-1)).toMatchObject({ Subject: 'Jonas Weber' });
    const record = { type: 'contact', id: '003AA0000000413AAA' } as const;
    await create(aCreate(3, { kind: 'case' }, { number: '+493023125000', record }));
    expect(sentFor('Case').at(-1)).toMatchObject({ ContactId: record.id });
  });

  it('that a duplicate rule refuses names whom the org has, and is made when the agent insists', async () => {
    lab.org.data.duplicates = 'warn';
    const double = stranger({ firstName: 'Mina', lastName: 'Okafor' });
    const refused = await create(double);
    expect(refused).toMatchObject({
      problem: {
        problem: 'duplicate',
        others: [{ type: 'contact', id: '003AA0000000412AAA', name: 'Mina Okafor' }],
      },
    });
    expect(await create({ ...double, anyway: true })).toMatchObject({ ok: true });
    expect(lab.org.requests.map(({ duplicateRules }) => duplicateRules).filter(Boolean)).toEqual([
      'allowSave=false; includeRecordDetails=true; runAsCurrentUser=true',
      'allowSave=true; includeRecordDetails=true; runAsCurrentUser=true',
    ]);
  });

  it('that a rule blocks stays refused, however much the agent insists', async () => {
    lab.org.data.duplicates = 'block';
    const double = { ...stranger({ firstName: 'Mina', lastName: 'Okafor' }), anyway: true };
    expect(await create(double)).toMatchObject({ ok: false, problem: { problem: 'duplicate' } });
  });

  it('says in words which fields the org insists on', async () => {
    lab.org.data.insistsOn['Contact'] = ['Preferred_Language__c', 'ReportsToId'];
    const refused = await create(stranger());
    expect(refused).toMatchObject({
      problem: {
        problem: 'refused',
        wants: [
          {
            name: 'Preferred_Language__c',
            label: 'Preferred Language?',
            choices: ['Swedish', 'German'].map((value) => ({ value, label: value })),
          },
          { name: 'ReportsToId', label: 'ReportsToId?' },
        ],
      },
    });
    lab.org.data.insistsOn['Contact'] = ['Preferred_Language__c'];
    lab.org.faults.push({ path: '/sobjects/Contact/describe', fault: 'lost' });
    expect(await create(stranger())).toMatchObject({
      problem: { wants: [{ name: 'Preferred_Language__c', label: 'Preferred language' }] },
    });
  });

  it('is found again by its mark among what the agent made, and not by its name', async () => {
    await create(stranger());
    const creator = lab.crm.writer.extras?.create;
    const id = lab.org.data.records.at(-1)?.id;
    expect(await creator?.find(stranger(), NOTHING_BEFORE)).toMatchObject({ value: { record: { id } } });
    const other = { ...stranger(), newId: callIdOf(702) };
    expect(await creator?.find(other, NOTHING_BEFORE)).toEqual({ ok: true, value: undefined });
  });
});
