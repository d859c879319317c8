import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, HANG_UP_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';
import { CUSTOMER } from '#test/support/pbx/pbx-profile.ts';
import { talking, TONE } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

async function cardOfTalk(phone: PbxApp, customer: Customer): Promise<ReturnType<PanelPage['call']>> {
  await talking(phone, customer);
  return new PanelPage(phone.panel).call(CUSTOMER.name);
}

test('on hold the customer hears music, and after it the agent', async ({ phone, customer }) => {
  const card = await cardOfTalk(phone, customer);
  const music = customer.pbx.hearsMusic(TONE);
  await card.hold.click();
  await music;
  await phone.call('held', ({ phase, hold }) => phase === 'held' && hold === 'local');
  await customer.hearsNothing();
  const silence = customer.pbx.musicEnds(TONE);
  await card.resume.click();
  await silence;
  await customer.hearsAgent();
  await customer.pbx.untilBridged('PJSIP/1001', [TONE]);
});

test('muted, the agent is not heard, and unmuted again', async ({ phone, customer }) => {
  const card = await cardOfTalk(phone, customer);
  await customer.hearsAgent();
  await card.mute.click();
  await expect(card.unmute).toBeVisible();
  await customer.hearsNothing();
  await card.unmute.click();
  await customer.hearsAgent();
});

test('digits of the keypad are read by the PBX', async ({ phone, customer }) => {
  const read = customer.pbx.digits();
  const panel = new PanelPage(phone.panel);
  await panel.dial('609');
  await phone.call('flowing', ({ media }) => media === 'flowing');
  const card = panel.call('Extension 609');
  await card.keypadToggle.click();
  await card.pressKeys('4711#');
  expect(await read).toBe('4711');
});

test('a second caller waits, is taken while the first hears music, and the two are swapped', async ({
  phone,
  customer,
}) => {
  await talking(phone, customer);
  const first = await phone.connected();
  await customer.call({ does: 'echo', number: '03023125099', name: '' });
  await phone.until('second ringing', ({ calls }) => calls.some(({ phase }) => phase === 'ringing'));
  const music = customer.pbx.hearsMusic(TONE);
  await phone.press(ANSWER_KEY);
  await music;
  const both = await phone.until(
    'one held, one connected',
    ({ calls }) =>
      calls.some(({ id, phase }) => id === first.id && phase === 'held') &&
      calls.some(({ id, phase }) => id !== first.id && phase === 'connected'),
  );
  expect(both.calls.filter(({ phase }) => phase !== 'ended')).toHaveLength(2);

  const back = customer.pbx.musicEnds(TONE);
  const theirTurn = customer.pbx.hearsMusic('Local/echo@lab-customer');
  await new PanelPage(phone.panel).call(CUSTOMER.name).swap.click();
  await Promise.all([back, theirTurn]);
  await customer.hearsAgent('1001', TONE);
  await new PanelPage(phone.panel).call('+49 30 23125099').swap.click();
  await phone.callThat('with the second', ({ id, phase }) => id !== first.id && phase === 'connected');
  await new PanelPage(phone.panel).call('+49 30 23125099').endCall.click();
  await phone.until('only the first left', ({ calls }) =>
    calls.every(({ id, phase }) => id === first.id || phase === 'ended'),
  );
  await customer.pbx.untilBridged('PJSIP/1001', [TONE]);
});

test('what the other side plays before it answers is heard', async ({ phone }) => {
  await new PanelPage(phone.panel).dial('610');
  await phone.until('dialling', ({ calls }) => calls.some(({ phase }) => phase !== 'ended'));
  const early = await phone.media.statsThat(({ energyIn = 0 }) => energyIn > 1e-4);
  expect(early.packetsIn).toBeGreaterThan(0);
  expect((await phone.snapshot()).calls.some(({ phase }) => phase === 'connected')).toBe(false);
  await phone.connected();
  await phone.press(HANG_UP_KEY);
  await phone.idle();
});
