import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NewRecord } from '#shared/domain/new-record.ts';
import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { crmDesk } from '#test/support/crm/crm-desk.ts';
import { espoUnderTest } from '#test/support/crm/espo-under-test.ts';
import { freshdeskMaker } from '#test/support/crm/freshdesk-under-test.ts';
import { labEspo } from '#test/support/crm/lab-espo.ts';
import { labSuite } from '#test/support/crm/lab-suite.ts';
import { restUnderTest } from '#test/support/crm/rest-under-test.ts';
import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';
import { suiteUnderTest } from '#test/support/crm/suite-under-test.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import type { LabServer } from '../../lab/crm/server/lab-server.ts';

const CALL = callIdOf(1);
const MINA = '+12025550143';
const NOBODY = '+493023125777';
const RULES = [{ id: 'one', when: 'ring', found: 'one', open: { kind: 'record' } }];

type Desk = ReturnType<typeof crmDesk>;

/** The agent talks for 64 seconds and writes something down meanwhile. */
async function talk({ connector, calls, commands, time }: Desk): Promise<void> {
  connector.emit({ type: 'connected', callId: CALL });
  await expect.poll(() => calls.current(CALL)?.phase).toBe('connected');
  time.advance(64_000);
  void commands['call:note']({ id: CALL, text: 'Asked for invoice 17' });
  connector.emit({ type: 'ended', callId: CALL, kind: 'hung-up', cause: { by: 'party' } });
}

/** Who rings is known, and their page is open. */
async function knownAndOpen({ calls, opened }: Desk, page: string): Promise<void> {
  await expect
    .poll(() => calls.current(CALL)?.lookup.matches.map(({ name }) => name))
    .toEqual(['Mina Okafor']);
  await expect.poll(() => opened).toEqual([page]);
}

const bodies = (server: LabServer, method: string) => server.asked(method).map(({ json }) => json);
const JONAS = NewRecord.parse({ kind: 'contact', firstName: 'Jonas', lastName: 'Weber' });

describe('from the ring to the log in EspoCRM', () => {
  let lab: Awaited<ReturnType<typeof labEspo>>;
  let desk: Desk;
  const mina = '65f0a1b2c3d4e5f60';

  beforeEach(async () => {
    lab = await labEspo();
    const { origin } = lab.server;
    const account = { kind: 'espocrm', id: 'espocrm', origin, address: origin, userName: 'ines' };
    desk = crmDesk({ crm: lab.crm, account, rules: RULES, down: () => lab.server.down() });
  });

  afterEach(() => desk.dispose());

  it('a known caller pops, and the call stands on the record as documented, with the note', async () => {
    desk.connector.incoming(CALL, { number: MINA });
    await knownAndOpen(desk, `${lab.server.origin}/#Contact/view/${mina}`);
    desk.time.advance(6000);
    await talk(desk);
    await expect
      .poll(() => [...lab.data.calls.values()].map(({ description }) => description))
      .toEqual([`Asked for invoice 17\n\n(Hookswitch ${CALL})`]);
    expect(bodies(lab.server, 'POST')).toEqual([
      {
        name: `Inbound ${MINA}`,
        status: 'Planned',
        direction: 'Inbound',
        dateStart: '2027-01-15 08:00:00',
        dateEnd: '2027-01-15 08:01:00',
        description: `(Hookswitch ${CALL})`,
        contactsIds: [mina],
        assignedUserId: '65f0a1b2c3d4e5f91',
      },
    ]);
    expect(bodies(lab.server, 'PUT')).toEqual([
      { status: 'Held', dateStart: '2027-01-15 08:00:06', dateEnd: '2027-01-15 08:01:10' },
      { description: `Asked for invoice 17\n\n(Hookswitch ${CALL})` },
    ]);
  });
});

describe('from the ring to the log in SuiteCRM', () => {
  let lab: Awaited<ReturnType<typeof labSuite>>;
  let desk: Desk;
  const mina = '7b3f0c1e-52a1-4d6e-9f10-5a2c80000001';

  beforeEach(async () => {
    lab = await labSuite();
    const { origin } = lab.server;
    const account = {
      kind: 'suitecrm',
      id: 'suitecrm',
      origin,
      address: origin,
      userName: 'ines',
      clientId: 'c',
    };
    desk = crmDesk({ crm: lab.crm, account, rules: RULES, down: () => lab.server.down() });
  });

  afterEach(() => desk.dispose());

  const calls = () => lab.data.of('Calls').map(({ attributes }) => attributes);

  it('a known caller pops, and the call stands on the record as documented, with the note', async () => {
    desk.connector.incoming(CALL, { number: MINA });
    await knownAndOpen(
      desk,
      `${lab.server.origin}/index.php?module=Contacts&action=DetailView&record=${mina}`,
    );
    desk.time.advance(6000);
    await talk(desk);
    await expect.poll(() => calls().map(({ description }) => description)).toEqual(['Asked for invoice 17']);
    expect(lab.server.asked('POST', '/module').map(({ json }) => json)).toEqual([
      {
        data: {
          type: 'Calls',
          id: CALL,
          attributes: {
            name: `Inbound ${MINA}`,
            status: 'Planned',
            direction: 'Inbound',
            date_start: '2027-01-15T08:00:00+00:00',
            duration_hours: 0,
            duration_minutes: 1,
            parent_type: 'Contacts',
            parent_id: mina,
            assigned_user_id: '1',
          },
        },
      },
    ]);
    expect(calls()).toMatchObject([
      {
        name: `Inbound ${MINA} (1:04)`,
        status: 'Held',
        date_start: '2027-01-15T08:00:06+00:00',
        parent_id: mina,
      },
    ]);
  });
});

describe.each([
  { name: 'Salesforce', start: salesforceUnderTest },
  { name: 'Creatio', start: creatioUnderTest },
  { name: 'Freshdesk', start: freshdeskMaker },
  { name: 'EspoCRM', start: espoUnderTest },
  { name: 'SuiteCRM', start: suiteUnderTest },
  { name: 'a CRM by its definition', start: restUnderTest },
])('a caller whom nobody knows in $name', ({ start }) => {
  let under: CrmUnderTest;
  let desk: Desk;

  beforeEach(async () => {
    under = await start();
    const { crm } = under;
    const account = {
      kind: 'espocrm',
      id: crm.system,
      origin: 'https://a.example',
      address: 'https://a.example',
    };
    desk = crmDesk({ crm, account, rules: RULES, down: () => under.dispose() });
  });

  afterEach(() => desk.dispose());

  it('becomes a contact while they talk, and the call stands on it once', async () => {
    desk.connector.incoming(CALL, { number: NOBODY });
    await expect.poll(() => desk.calls.current(CALL)?.lookup.state).toBe('done');
    expect(desk.records.create(CALL, under.crm.system, JONAS)).toEqual({ ok: true });
    await expect
      .poll(() => desk.calls.current(CALL)?.lookup.matches.map(({ name }) => name))
      .toEqual(['Jonas Weber']);
    const { recordType, recordId } = desk.calls.current(CALL)?.lookup.matches[0] ?? {};
    expect(under.made?.()).toMatchObject([{ kind: recordType, id: recordId, number: NOBODY }]);
    await talk(desk);
    await expect.poll(() => under.logged()).toMatchObject([{ seconds: 64, isAnswered: true }]);
    expect(under.callsOn?.({ type: 'contact', id: recordId ?? '' })).toBe(1);
  });
});
