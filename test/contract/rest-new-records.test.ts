import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CreateWrite } from '#adapters/crm/new-record/guarded-creator.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import { matchOfNew } from '#core/records/match-of-new.ts';
import { aCreate } from '#test/support/builders/a-crm-write.ts';
import { labRest } from '#test/support/crm/lab-rest.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { recordContextOf } from './crm-adapter.contract.ts';

const NOTHING_BEFORE = { receipts: {}, isLate: false, attempts: 0 };
const STRANGER = '+12025550177';

describe('a new record in a CRM by its definition', () => {
  let lab: Awaited<ReturnType<typeof labRest>>;

  beforeEach(async () => {
    lab = await labRest();
  });

  afterEach(() => lab.server.down().catch(() => undefined));

  const redefine = async (change: (definition: RestDefinition) => RestDefinition) => {
    await lab.server.down();
    lab = await labRest(change);
  };
  const creator = () => {
    const create = lab.crm.writer?.extras?.create;
    if (create === undefined) throw new Error('makes none');
    return create;
  };
  const create = (write: CreateWrite) => creator().send(write, NOTHING_BEFORE);
  const write = aCreate(1, { company: '' }, { number: STRANGER });

  it('is sent as its template says, under our id, and opens where the answer says', async () => {
    const made = await create(write);
    const [sent] = lab.server.asked('POST', '/people');
    expect(sent?.json).toEqual({
      first: 'Jonas',
      last: 'Weber',
      mail: 'jonas@weber.example',
      phone: STRANGER,
      ext: callIdOf(701),
    });
    expect(sent?.headers['idempotency-key']).toBe(callIdOf(701));
    const record = made.ok ? made.value.record : undefined;
    if (record === undefined) throw new Error('not made');
    const { system, systemName } = lab.crm;
    const match = matchOfNew({ account: system, systemName, write, record, known: undefined });
    expect(lab.crm.recordUrl(recordContextOf(STRANGER, match))).toEqual({
      ok: true,
      value: `${lab.server.origin}/people/${record.id}`,
    });
  });

  it('is one of the kind that the definition makes', async () => {
    await redefine((definition) => ({
      ...definition,
      create: definition.create && { ...definition.create, kind: 'lead' },
    }));
    expect(creator().kinds).toEqual(['lead']);
    expect(await create(write)).toMatchObject({ problem: { problem: 'not-offered' } });
    const lead = aCreate(1, { kind: 'lead' }, { number: STRANGER });
    expect(await create(lead)).toMatchObject({ value: { record: { type: 'lead' } } });
  });

  it.each(['lost', 'html-done', 'half'] as const)(
    'is the agent’s to look for after "%s" where the definition cannot ask, and is known by its number then',
    async (fault) => {
      await redefine(({ findNew: _none, ...definition }) => definition);
      lab.server.faults.push({ method: 'POST', path: '/people', fault });
      expect(await create(write)).toMatchObject({ problem: { problem: 'in-doubt' } });
      expect(await creator().find(write, NOTHING_BEFORE)).toMatchObject({ problem: { problem: 'in-doubt' } });
      expect(await create(write)).toMatchObject({ problem: { problem: 'duplicate' } });
      expect(lab.data.people.filter(({ ext }) => ext !== undefined)).toHaveLength(1);
    },
  );

  it('stays in doubt where the definition can ask, and where the answer holds no id', async () => {
    lab.server.faults.push({ method: 'POST', path: '/people', fault: 'dropped' });
    expect(await create(write)).toMatchObject({ problem: { problem: 'no-answer' } });
    lab.server.faults.push({ method: 'POST', path: '/people', fault: { status: 201, body: { person: {} } } });
    expect(await create(write)).toMatchObject({
      problem: { problem: 'bad-answer', detail: 'create.id: nothing at $.person.uid' },
    });
  });

  it('that the CRM calls a conflict is a double, one that it does not take is refused', async () => {
    lab.server.faults.push({
      method: 'POST',
      path: '/people',
      fault: { status: 409, body: { error: 'mail' } },
    });
    expect(await create(write)).toMatchObject({ problem: { problem: 'duplicate' } });
    lab.server.faults.push({
      method: 'POST',
      path: '/people',
      fault: { status: 422, body: { error: 'mail' } },
    });
    expect(await create(write)).toMatchObject({ problem: { problem: 'refused' } });
  });

  it('may be all that a CRM is written to', async () => {
    await redefine(
      ({ begin: _b, finish: _f, note: _n, withdraw: _w, find: _i, ...definition }) => definition,
    );
    expect(lab.crm.capabilities).toMatchObject({ log: false, notes: false });
    expect(await create(write)).toMatchObject({ ok: true });
    await redefine(({ create: _c, ...definition }) => definition);
    expect(lab.crm.writer?.extras?.create).toBeUndefined();
  });
});
