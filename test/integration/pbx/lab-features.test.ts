import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { header } from '#test/lab/ami-packet.ts';
import { queueMembersReady } from '#test/lab/queue-members.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';

const { codes } = LAB_PROFILE;
const CUSTOMER = 'Local/tone@lab-customer';

let office: PbxOffice;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

async function lamp(exten: string): Promise<string> {
  const state = await office.ami.action('ExtensionState', { Exten: exten, Context: 'from-agent' });
  return header(state, 'statustext');
}

/** Asterisk hands lamps on a moment after what lights them. */
async function lampBecomes(exten: string, wanted: 'InUse' | 'Idle'): Promise<void> {
  await office.pbx.until(
    () => lamp(exten),
    (now) => now === wanted,
  );
}

describe('the lab as a PBX with feature codes', () => {
  it('turns callers away as busy while an agent does not want to be disturbed', async () => {
    const line = await office.line();
    await office.dialCode(line, codes.doNotDisturbOn);
    await lampBecomes('*781001', 'InUse');
    const ended = office.ami.waitFor('UserEvent', (each) => header(each, 'userevent') === 'LabDial');
    await office.customer();
    expect(header(await ended, 'status')).toBe('BUSY');
    await office.dialCode(line, codes.doNotDisturbOff);
    await lampBecomes('*781001', 'Idle');
    await office.customer();
    await line.next('incoming');
  });

  it('forwards an agent to a colleague, who is told by whom', async () => {
    const [line, colleague] = await Promise.all([office.line('1001'), office.line('1002')]);
    await office.dialCode(line, codes.forwardOn.replace('{number}', '1002'));
    await lampBecomes('*721001', 'InUse');
    await office.customer('1001');
    await colleague.next('incoming');
    expect(line.all('incoming')).toEqual([]);
  });

  it('logs an agent into the sales queue, pauses and resumes there, and logs out', async () => {
    const line = await office.line();
    const me = (): ReturnType<typeof office.pbx.queueMembers> => office.pbx.queueMembers('sales');
    await office.dialCode(line, codes.queueLogIn);
    expect(await me()).toMatchObject([{ party: 'PJSIP/1001', paused: false }]);
    await office.dialCode(line, codes.queuePause);
    expect(await me()).toMatchObject([{ party: 'PJSIP/1001', paused: true }]);
    await lampBecomes('*241001', 'InUse');
    await office.dialCode(line, codes.queueResume);
    expect(await me()).toMatchObject([{ party: 'PJSIP/1001', paused: false }]);
    await queueMembersReady(office.ami, 'sales', 1);
    await office.customer('501');
    await line.next('incoming');
    await office.ami.command('channel request hangup all');
    await line.next('ended', (event) => event.kind === 'cancelled');
    await office.dialCode(line, codes.queueLogOut);
    expect(await me()).toEqual([]);
  });

  // Asterisk gives the CANCEL of a group pickup no Reason: on the wire it is a caller who gave up.
  it.each([
    ['the number that rings', codes.pickup.replace('{number}', '1001'), 'answered-elsewhere'],
    ['the group', codes.groupPickup, 'cancelled'],
  ])('lets a colleague pick a ringing call up by %s', async (_how, code, kind) => {
    const [line, colleague] = await Promise.all([office.line('1001'), office.line('1002')]);
    await office.customer('1001');
    const { callId } = await line.next('incoming');
    await office.dial(colleague, code);
    await colleague.next('connected');
    await office.pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
    expect(await line.next('ended')).toMatchObject({ callId, kind });
  });

  it('parks a caller on a place of its own, whose lamp is lit, until somebody takes the call', async () => {
    const line = await office.line();
    await office.talking(line);
    const [customer] = await office.pbx.channels(CUSTOMER);
    await office.ami.action('Park', { Channel: customer?.name ?? '', Timeout: '60000' });
    const [parked] = await office.pbx.until(
      () => office.pbx.parked(),
      (now) => now.length === 1,
    );
    expect(parked?.place).toMatch(/^7[012]\d$/);
    await lampBecomes(parked?.place ?? '', 'InUse');
    await office.dial(line, codes.retrieve.replace('{number}', parked?.place ?? ''));
    await office.pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
    await office.pbx.until(
      () => office.pbx.parked(),
      (now) => now.length === 0,
    );
  });

  it('records from the digits that start it to those that stop it', async () => {
    const line = await office.line();
    const callId = await office.talking(line);
    await line.connector.sendDigits(callId, codes.recordStart);
    await office.pbx.until(
      () => office.pbx.recorded(),
      (now) => now.join() === CUSTOMER,
    );
    await line.connector.sendDigits(callId, codes.recordStop);
    await office.pbx.until(
      () => office.pbx.recorded(),
      (now) => now.length === 0,
    );
  });

  it('brings two agents together in the conference room', async () => {
    const [one, other] = await Promise.all([office.line('1001'), office.line('1002')]);
    await office.dial(one, codes.conference);
    await office.dial(other, codes.conference);
    await office.pbx.untilBridged('PJSIP/1001', ['PJSIP/1002']);
  });
});
