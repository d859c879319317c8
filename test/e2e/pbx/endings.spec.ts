import { expect } from '@playwright/test';

import { queueMembersReady } from '#test/lab/queue-members.ts';
import type { PbxApp } from '#test/support/pbx/pbx-app.ts';
import { ANSWER_KEY, HANG_UP_KEY } from '#test/support/pbx/pbx-app.ts';
import { CUSTOMER } from '#test/support/pbx/pbx-profile.ts';

import { test } from './pbx-test.ts';

async function dial(phone: PbxApp, number: string): Promise<void> {
  const field = phone.panel.getByRole('searchbox', { name: 'Name or number' });
  await field.fill(number);
  await field.press('Enter');
}

test('an outgoing call: dialled in the panel, heard at the echo, ended', async ({ phone }) => {
  await dial(phone, '600');
  await phone.connected();
  await phone.media.statsThat(({ packetsOut, energyIn = 0 }) => packetsOut > 50 && energyIn > 1e-6);
  await phone.press(HANG_UP_KEY);
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({
    direction: 'outgoing',
    result: 'answered',
    number: { raw: '600' },
  });
});

test('an outgoing call to a busy number ends as busy', async ({ phone }) => {
  await dial(phone, '604');
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({
    direction: 'outgoing',
    result: 'busy',
    talkMs: 0,
    cause: { sipStatus: 486 },
  });
});

test('a call that the agent declines is over for the caller at once', async ({ phone, customer }) => {
  const outcome = customer.outcome();
  await customer.call();
  const call = await phone.ringing();
  const popup = await phone.app.window('popup.html');
  await popup.getByRole('button', { name: 'Decline' }).click();
  expect(['17', '21']).toContain((await outcome).cause);
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ id: call.id, result: 'rejected', cause: { by: 'agent' } });
});

test('a caller who gives up is a missed call', async ({ phone, customer }) => {
  const before = (await phone.snapshot()).missed;
  await customer.call();
  const call = await phone.ringing();
  await customer.giveUp();
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({
    id: call.id,
    result: 'missed',
    name: CUSTOMER.name,
    cause: { by: 'party' },
  });
  expect((await phone.snapshot()).missed).toBe(before + 1);
  expect((await phone.app.os.notifications()).at(-1)?.title).toContain(CUSTOMER.name);

  await test.step('its moments are kept, in the order in which they were', async () => {
    const marks = await phone.timelineOf(call.id);
    expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted((a, b) => a - b));
    const kept = marks.map(({ name }) => name);
    // The popup is painted and the ring starts side by side.
    const way = (moments: readonly string[]): void =>
      expect(kept.filter((name) => moments.includes(name))).toEqual(moments);
    way(['invite-received', 'incoming-raised', 'popup-shown', 'popup-painted', 'match-painted', 'ended']);
    way(['invite-received', 'incoming-raised', 'ring-asked', 'ring-audible', 'ring-stopped', 'ended']);
    way(['invite-received', 'ringing-sent', 'ended']);
  });
});

test('a queue call that a colleague takes was answered elsewhere, not missed', async ({
  phone,
  customer,
  startPhone,
}) => {
  const colleague = await startPhone({ user: '1002' });
  await colleague.reachable();
  await queueMembersReady(customer.ami, 'support', 2);
  const before = (await phone.snapshot()).missed;
  await customer.call({ does: 'moh', calls: '500' });
  await Promise.all([phone.ringing(), colleague.ringing()]);
  await colleague.press(ANSWER_KEY);
  await colleague.connected();
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ result: 'answered-elsewhere', name: CUSTOMER.name });
  expect((await phone.snapshot()).missed).toBe(before);
});
