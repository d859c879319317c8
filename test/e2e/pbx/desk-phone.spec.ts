import { expect } from '@playwright/test';

import { Baresip, whyNoBaresip } from '#test/lab/baresip.ts';
import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { ANSWER_KEY, HANG_UP_KEY } from '#test/support/pbx/pbx-app.ts';

import { test as base } from './pbx-test.ts';

const test = base.extend<{ readonly desk: Baresip }>({
  desk: async ({}, provide) => {
    const missing = await whyNoBaresip();
    if (missing !== undefined) throw new Error(missing);
    const desk = await Baresip.start({ user: '2001', transport: 'tls' });
    await provide(desk);
    await desk.stop();
  },
});

test('a desk phone of another make calls: they hear each other, digits arrive, either may hold', async ({
  phone,
  customer,
  desk,
}) => {
  desk.dial('1001');
  expect((await phone.ringing()).party).toMatchObject({ displayName: 'Phone One' });
  await phone.press(ANSWER_KEY);
  await phone.call('flowing', ({ media }) => media === 'flowing');
  await desk.hears(true);
  await customer.hearsAgent();

  const card = new PanelPage(phone.panel).call('Phone One');
  await card.keypadToggle.click();
  await card.pressKeys('*9#');
  await expect.poll(() => desk.digitsHeard).toBe('*9#');

  const theyHearMusic = customer.pbx.hearsMusic('PJSIP/2001');
  await card.hold.click();
  await theyHearMusic;
  await card.resume.click();
  await expect(card.hold).toBeVisible();
  const iHearMusic = customer.pbx.hearsMusic('PJSIP/1001');
  desk.hold();
  await iHearMusic;
  const silence = customer.pbx.musicEnds('PJSIP/1001');
  desk.resume();
  await silence;
  await customer.hearsAgent();
  await customer.pbx.untilBridged('PJSIP/1001', ['PJSIP/2001']);

  desk.hangUp();
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ result: 'answered', cause: { by: 'party' } });
});

test('the agent calls a desk phone, which transfers the agent to a colleague', async ({
  phone,
  customer,
  desk,
  startPhone,
}) => {
  const colleague = await startPhone({ user: '1002' });
  await colleague.reachable();
  await new PanelPage(phone.panel).dial('2001');
  await desk.event('CALL_INCOMING');
  desk.answer();
  const { id } = await phone.call('flowing', ({ media }) => media === 'flowing');
  desk.transfer('1002');
  await colleague.ringing();
  await colleague.press(ANSWER_KEY);
  await customer.pbx.untilBridged('PJSIP/1001', ['PJSIP/1002']);
  expect(await phone.connected()).toMatchObject({ id });
  await Promise.all([customer.hearsAgent('1001'), customer.hearsAgent('1002')]);
  await phone.press(HANG_UP_KEY);
  await Promise.all([phone.idle(), colleague.idle()]);
});
