import { expect } from '@playwright/test';

import { ConferenceCard } from '#test/e2e/support/conference-card.ts';
import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { PeoplePickerPage } from '#test/e2e/support/people-picker-page.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, HANG_UP_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { COLLEAGUE, CUSTOMER } from '#test/support/pbx/pbx-profile.ts';
import { talking, TONE } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

const AGENT = '1001';
const THERE = `PJSIP/${COLLEAGUE.extension}`;

/** The customer is on hold, and the agent talks with the colleague about them. */
async function consulting(
  phone: PbxApp,
  colleague: PbxApp,
  customer: Customer,
  agent = '1001',
): Promise<void> {
  await talking(phone, customer, { calls: agent });
  await new PanelPage(phone.panel).call(CUSTOMER.name).transfer.click();
  const picker = new PeoplePickerPage(phone.panel);
  await picker.find('feldk', /Jonas Feldkamp/);
  await picker.askFirst.click();
  await colleague.ringing();
  await colleague.press(ANSWER_KEY);
  await phone.callThat(
    'with the colleague',
    ({ consultationOf, phase, media }) =>
      consultationOf !== undefined && phase === 'connected' && media === 'flowing',
  );
}

/** The agent brings the customer and the colleague together. */
async function three(phone: PbxApp, colleague: PbxApp, customer: Customer): Promise<ConferenceCard> {
  await consulting(phone, colleague, customer);
  const silence = customer.pbx.musicEnds(TONE);
  await new PanelPage(phone.panel).call(COLLEAGUE.name).merge.click();
  await silence;
  return together(phone);
}

async function together(phone: PbxApp): Promise<ConferenceCard> {
  const conference = new ConferenceCard(phone.panel);
  await expect(conference.root).toBeVisible();
  await phone.until('together', ({ calls }) => {
    return calls.filter(({ phase, media }) => phase === 'connected' && media === 'flowing').length === 2;
  });
  return conference;
}

test('three talk, and each hears both others', async ({ phone, colleague, customer }) => {
  const conference = await three(phone, colleague, customer);
  const theirs = new PanelPage(colleague.panel).call('Agent One');

  await test.step('the agent hears the customer and the colleague', async () => {
    await phone.media.hears(1);
    await phone.media.hears(0);
  });

  await test.step('the customer hears the colleague while the agent is muted', async () => {
    await conference.mute.click();
    await expect(conference.unmute).toBeVisible();
    await customer.hearsAgent(AGENT, TONE);
  });

  await test.step('the colleague hears the customer while the agent is muted, and nothing besides', async () => {
    await theirs.mute.click();
    await expect(theirs.unmute).toBeVisible();
    await customer.hearsNothing(AGENT, TONE);
    await customer.hearsAgent(AGENT, THERE);
    await customer.isSilent(true);
    await customer.hearsNothing(AGENT, THERE);
  });

  await test.step('customer and colleague hear the agent', async () => {
    await conference.unmute.click();
    await customer.hearsAgent(AGENT, THERE);
    await customer.hearsAgent(AGENT, TONE);
    await colleague.media.hears();
  });

  await conference.endForAll.click();
  await Promise.all([phone.idle(), colleague.idle()]);
  await customer.pbx.until(
    () => customer.pbx.channels(),
    (legs) => legs.length === 0,
  );
});

test('the agent leaves a conference, and the others talk on without the agent', async ({
  phone,
  colleague,
  customer,
}) => {
  const conference = await three(phone, colleague, customer);
  await conference.leave.click();
  await customer.pbx.untilBridged(THERE, [TONE]);
  await customer.pbx.until(
    () => customer.pbx.channels(`PJSIP/${AGENT}`),
    (legs) => legs.length === 0,
  );
  await phone.idle();
  await customer.hearsAgent(COLLEAGUE.extension);
  await colleague.media.hears();
  const { calls } = await phone.snapshot();
  const theirs = calls.find(({ party }) => party.number.raw === CUSTOMER.shownByPbx);
  expect(theirs).toMatchObject({
    result: 'transferred',
    transferredTo: { number: { raw: COLLEAGUE.extension } },
  });
});

test('two calls that came in by themselves are brought together, and come apart by talking with one alone', async ({
  phone,
  colleague,
  customer,
}) => {
  const panel = new PanelPage(phone.panel);
  await talking(phone, customer);
  await new PanelPage(colleague.panel).dial(AGENT);
  const { id } = await phone.callThat('ringing', ({ phase }) => phase === 'ringing');
  const music = customer.pbx.hearsMusic(TONE);
  await phone.press(ANSWER_KEY);
  await music;
  await phone.callThat('with the colleague', (call) => call.id === id && call.media === 'flowing');
  await panel.call(COLLEAGUE.name).merge.click();
  const conference = await together(phone);
  await colleague.media.hears();

  const alone = customer.pbx.hearsMusic(THERE);
  await conference.root.getByRole('button', { name: `Talk with ${CUSTOMER.name} alone` }).click();
  await alone;
  await expect(conference.root).toBeHidden();
  await customer.hearsAgent(AGENT, TONE);
  await customer.hearsNothing(AGENT, THERE);
});

test('where the PBX has a room the three meet there, and the others talk on when the agent leaves', async ({
  startPhone,
  colleague,
  customer,
}) => {
  const phone = await startPhone({ profile: LAB_PROFILE });
  await phone.reachable();
  await consulting(phone, colleague, customer, '1002');
  await new PanelPage(phone.panel).call(COLLEAGUE.name).merge.click();
  await customer.pbx.untilInOneRoom('PJSIP/1002', [TONE, THERE]);
  await phone.call('in the room', ({ phase, media }) => phase === 'connected' && media === 'flowing');
  await Promise.all([customer.hearsAgent('1002'), phone.media.hears(), colleague.media.hears()]);
  await phone.press(HANG_UP_KEY);
  await customer.pbx.untilBridged(THERE, [TONE]);
  await colleague.media.hears();
});
