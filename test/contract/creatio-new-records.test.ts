import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CreateWrite } from '#adapters/crm/new-record/guarded-creator.ts';
import { aCreate } from '#test/support/builders/a-crm-write.ts';
import { labCreatio } from '#test/support/crm/lab-creatio.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const NOTHING_BEFORE = { receipts: {}, isLate: false, attempts: 0 };
const STRANGER = { number: '+12025550177' };

describe('a new record in Creatio', () => {
  let lab: Awaited<ReturnType<typeof labCreatio>>;

  beforeEach(async () => {
    lab = await labCreatio();
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const create = (write: CreateWrite) => {
    const creator = lab.crm.writer.extras?.create;
    if (creator === undefined) throw new Error('makes none');
    return creator.send(write, NOTHING_BEFORE);
  };
  const sentFor = (entity: string) =>
    lab.server.lab.requests
      .filter(({ method, path }) => method === 'POST' && path.endsWith(`/odata/${entity}`))
      .map(({ json }) => json);

  it('is sent with our id for its own, and without what nobody filled in', async () => {
    await create(aCreate(1, {}, STRANGER));
    await create(aCreate(2, { kind: 'account', email: '', note: '' }, { number: '+12025550178' }));
    expect([sentFor('Contact'), sentFor('Account')]).toEqual([
      [
        {
          Id: callIdOf(701),
          Name: 'Jonas Weber',
          MobilePhone: '+12025550177',
          Email: 'jonas@weber.example',
          Notes: 'Nordvik\nSupport',
        },
      ],
      [{ Id: callIdOf(702), Name: 'Nordvik', Phone: '+12025550178' }],
    ]);
  });

  it('that is inserted twice is known to be there', async () => {
    const write = { ...aCreate(1, {}, STRANGER), anyway: true };
    const first = await create(write);
    expect(await create(write)).toEqual(first);
    expect(lab.server.data.records.filter(({ name, sent }) => sent && name === 'Jonas Weber')).toHaveLength(
      1,
    );
  });

  it('says in words which column may not be empty', async () => {
    lab.server.data.required.add('OwnerId');
    expect(await create(aCreate(1, {}, STRANGER))).toMatchObject({
      problem: { problem: 'refused', wants: [{ name: 'OwnerId', label: 'Owner' }] },
    });
  });

  it('that the user may not make is no reason to stop writing calls', async () => {
    lab.server.data.mayMake = false;
    expect(await create(aCreate(1, {}, STRANGER))).toMatchObject({ problem: { problem: 'no-right' } });
    lab.server.lab.faults.push(
      ...[1, 2].map(() => ({ method: 'POST', path: '/odata/Contact', fault: { status: 403 } })),
    );
    expect(await create(aCreate(1, {}, STRANGER))).toMatchObject({ problem: { problem: 'no-right' } });
  });

  it.each([{ fault: 'dropped' as const }, { fault: { status: 500 } }])(
    'stays in doubt after $fault, and is looked for by its id',
    async ({ fault }) => {
      lab.server.lab.faults.push({ method: 'POST', path: '/odata/Contact', fault });
      const lost = await create(aCreate(1, {}, STRANGER));
      expect(lost.ok ? '' : lost.problem.problem).toMatch(/no-answer|server-trouble/);
      const find = lab.crm.writer.extras?.create?.find(aCreate(1, {}, STRANGER), NOTHING_BEFORE);
      expect(await find).toEqual({ ok: true, value: undefined });
    },
  );
});
