import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { CallId } from '#shared/domain/ids.ts';
import { header } from '#test/lab/ami-packet.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { PbxDesk } from '#test/support/pbx/pbx-desk.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

const CUSTOMER = 'Local/tone@lab-customer';

let office: PbxOffice;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

/** An agent whose calls are served by the product, which knows all about the lab. */
async function aDesk(user = '1001'): Promise<{ readonly desk: PbxDesk; readonly line: PbxLine }> {
  const line = await office.line(user, { settings: { profile: LAB_PROFILE } });
  return { line, desk: new PbxDesk(line, office.ami, undefined, LAB_PROFILE) };
}

/** A colleague who takes every call. */
async function aColleague(user = '1002'): Promise<PbxLine> {
  const line = await office.line(user);
  line.connector.onEvent((event) => {
    if (event.type === 'incoming') void line.connector.answer(event.callId);
  });
  return line;
}

async function isConnected(desk: PbxDesk, dialled: { ok: boolean; value?: { id: CallId } }): Promise<void> {
  if (dialled.value === undefined) throw new Error('not dialled');
  await desk.sees(dialled.value.id, ({ phase, media }) => phase === 'connected' && media === 'flowing');
}

describe('a ringing call on Asterisk', () => {
  it('sent on by 302 rings at the colleague, who has the customer then', async () => {
    const [line] = await Promise.all([office.line('1001'), aColleague()]);
    await office.customer('1001');
    const { callId } = await line.next('incoming');
    expect(await line.connector.redirect(callId, '1002')).toMatchObject({ ok: true });
    expect(await line.next('ended')).toMatchObject({ callId, kind: 'forwarded' });
    await office.pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
    expect(await office.pbx.channels('PJSIP/1001')).toEqual([]);
  });

  it('sent on to a number that nobody has ends for the customer', async () => {
    const line = await office.line('1001');
    await office.customer('1001');
    const { callId } = await line.next('incoming');
    await line.connector.redirect(callId, '300');
    expect(await line.next('ended')).toMatchObject({ callId, kind: 'forwarded' });
    await office.pbx.until(
      () => office.pbx.channels(),
      (legs) => legs.length === 0,
    );
  });

  it.each([
    ['of a colleague', '1002'],
    ['of the group', undefined],
  ])('%s is picked up, and the picker talks with the customer', async (_whose, number) => {
    const { desk } = await aDesk('1001');
    const colleague = await office.line('1002');
    await office.customer('1002');
    const { callId } = await colleague.next('incoming');
    await isConnected(desk, await desk.calls.features.pickUp(number));
    await office.pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
    expect(await colleague.next('ended')).toMatchObject({ callId });
  });

  it('that is not there any more cannot be picked up', async () => {
    const { desk } = await aDesk('1001');
    const dialled = await desk.calls.features.pickUp('1002');
    if (!dialled.ok) throw new Error(dialled.problem);
    const { result } = await desk.sees(dialled.value.id, ({ phase }) => phase === 'ended');
    expect(result).not.toBe('answered');
  });
});

describe('parking on Asterisk', () => {
  it('leaves the customer at a place, from where the agent takes the call back', async () => {
    const { desk } = await aDesk();
    const customer = await desk.takesACustomer(CUSTOMER);
    expect(await desk.calls.features.park(customer)).toMatchObject({ ok: true });
    await desk.sees(customer, ({ result }) => result === 'transferred');
    const [parked] = await office.pbx.until(
      () => office.pbx.parked(),
      (now) => now.length === 1,
    );
    expect(parked?.party).toBe(CUSTOMER);
    await isConnected(desk, await desk.calls.features.retrieve(parked?.place ?? ''));
    await office.pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
    expect(await office.pbx.parked()).toEqual([]);
  });

  it('lets a colleague take the call from the place', async () => {
    const { desk } = await aDesk();
    const other = await aDesk('1002');
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.features.park(customer);
    const [parked] = await office.pbx.until(
      () => office.pbx.parked(),
      (now) => now.length === 1,
    );
    await isConnected(other.desk, await other.desk.calls.features.retrieve(parked?.place ?? ''));
    await office.pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
  });
});

describe('digits on Asterisk', () => {
  it.each([
    ['info', '1003', 4],
    ['in-band', '1005', 0],
  ] as const)('by %s are read there', async (digits, user, infos) => {
    const line = await office.line(user, { settings: { profile: { ...LAB_PROFILE, digits } } });
    const read = office.pbx.digits();
    await office.pbx.watchRequests();
    const callId = await office.dial(line, '609');
    await line.next('media', (event) => event.callId === callId && event.state === 'flowing');
    expect(await line.connector.sendDigits(callId, '471#')).toMatchObject({ ok: true });
    expect(await read).toBe('471');
    expect(await office.pbx.requests('INFO')).toHaveLength(infos);
  });
});

describe('recording on Asterisk', () => {
  it('is started and stopped by INFO, as the PBX itself says', async () => {
    const { desk } = await aDesk();
    const customer = await desk.takesACustomer(CUSTOMER);
    await office.pbx.watchRequests();
    expect(await desk.calls.features.record(customer, true)).toMatchObject({ ok: true });
    await office.pbx.until(
      () => office.pbx.recorded(),
      (now) => now.join() === CUSTOMER,
    );
    expect((await desk.sees(customer, ({ recorded }) => recorded === true)).actions).toContain('record-stop');
    await desk.calls.features.record(customer, false);
    await office.pbx.until(
      () => office.pbx.recorded(),
      (now) => now.length === 0,
    );
    expect(await office.pbx.requests('INFO')).toHaveLength(2);
  });
});

describe('the conference room of Asterisk', () => {
  it('takes customer, colleague and agent in, and the others stay when the agent leaves', async () => {
    const { desk } = await aDesk();
    await aColleague();
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.consult(customer, { number: '1002' });
    const { id } = await desk.consultationOf(customer);
    await desk.sees(id, ({ phase, media }) => phase === 'connected' && media === 'flowing');
    expect(await desk.calls.conferences.merge(id)).toMatchObject({ ok: true });
    await office.pbx.untilInOneRoom('PJSIP/1001', [CUSTOMER, 'PJSIP/1002']);
    const legs = await office.pbx.channels();
    expect(
      new Set(legs.filter(({ bridge }) => bridge !== '').map(({ application }) => application)),
    ).toContain('ConfBridge');
    for (const call of desk.calls.views()) await desk.calls.hangUp(call.id);
    await office.pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
  });
});

describe('what the lamps of Asterisk say', () => {
  const lamp = async (exten: string): Promise<string> =>
    header(await office.ami.action('ExtensionState', { Exten: exten, Context: 'from-agent' }), 'statustext');

  it('is that an agent is in a call, and free after it', async () => {
    const { desk } = await aDesk();
    const shows = (wanted: string): Promise<string> =>
      office.pbx.until(
        () => lamp('1001'),
        (now) => now === wanted,
      );
    await shows('Idle');
    const customer = await desk.takesACustomer(CUSTOMER);
    await shows('InUse');
    await desk.calls.hangUp(customer);
    await shows('Idle');
  });
});
