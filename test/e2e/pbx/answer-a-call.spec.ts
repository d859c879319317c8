import { expect } from '@playwright/test';

import { ANSWER_KEY, HANG_UP_KEY } from '#test/support/pbx/pbx-app.ts';
import { CUSTOMER, CUSTOMER_RECORD_URL } from '#test/support/pbx/pbx-profile.ts';

import { test } from './pbx-test.ts';

test('registers at Asterisk over TLS with the certificate authority of the line', async ({
  phone,
  customer,
}) => {
  await expect(phone.panel.getByText('Calls reach you', { exact: false }).first()).toBeVisible();
  const contacts = await customer.ami.command('pjsip show contacts');
  expect(contacts).toMatch(/1001\/sip:\S+;transport=ws \S+ +(Avail|NonQual|Unknown)/);
});

test('a customer calls: popup, match, record, answer by hotkey, audio both ways, hang up, history', async ({
  phone,
  customer,
}) => {
  const { os } = phone.app;
  const openedBefore = await os.openedUrls();
  const times = customer.times();
  await customer.call({ does: 'tone' });
  const ringing = await phone.ringing();

  await test.step('the popup is painted and shows who calls', async () => {
    const popup = await phone.app.window('popup.html');
    await expect(popup.getByText(CUSTOMER.name).first()).toBeVisible();
    await expect(popup.getByText(CUSTOMER.company).first()).toBeVisible();
    const marks = await phone.marksOf(ringing.id);
    expect([...marks.keys()]).toEqual(
      expect.arrayContaining(['invite-received', 'popup-painted', 'match-painted']),
    );
  });

  await test.step('the record is handed to the browser once', async () => {
    await phone.call('popped', ({ pop }) => pop.state === 'opened');
  });

  await test.step('the answer key answers', async () => {
    expect(await os.shortcuts()).toEqual(expect.arrayContaining([ANSWER_KEY, HANG_UP_KEY]));
    await phone.press(ANSWER_KEY);
    await phone.connected();
  });

  await test.step('audio flows both ways', async () => {
    const stats = await phone.media.statsThat(
      ({ packetsIn, packetsOut, energyIn = 0 }) => packetsIn > 50 && packetsOut > 50 && energyIn > 0.01,
    );
    expect(stats).toMatchObject({ connection: 'connected', direction: 'sendrecv', codec: 'audio/opus' });
    await customer.hearsAgent();
    await phone.call('flowing', ({ media }) => media === 'flowing');
  });

  await test.step('the hang-up key hangs up', async () => {
    await phone.press(HANG_UP_KEY);
    await phone.idle();
  });

  await test.step('the history says what the PBX saw, to the second', async () => {
    const entry = await phone.lastEntry();
    expect(entry).toMatchObject({
      id: ringing.id,
      name: CUSTOMER.name,
      result: 'answered',
      direction: 'incoming',
    });
    expect(Math.abs(entry.startedAt - (await times.dialled))).toBeLessThan(1000);
    expect(Math.abs((entry.answeredAt ?? 0) - (await times.answered))).toBeLessThan(1000);
    expect(Math.abs((entry.endedAt ?? 0) - (await times.ended))).toBeLessThan(1000);
    expect(entry.pop).toMatchObject({ state: 'opened', reason: 'rule', host: 'crm.example.test' });
  });

  const opened = (await os.openedUrls()).slice(openedBefore.length);
  expect(opened).toEqual([CUSTOMER_RECORD_URL]);
});

test('the other side hangs up: the call ends for the agent too', async ({ phone, customer }) => {
  await customer.call({ does: 'tone' });
  await phone.ringing();
  await phone.press(ANSWER_KEY);
  await phone.connected();
  await customer.hangUp();
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ result: 'answered', cause: { by: 'party' } });
});
