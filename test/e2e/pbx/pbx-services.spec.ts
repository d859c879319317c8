import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { PeoplePage } from '#test/e2e/support/people-page.ts';
import { PeoplePickerPage } from '#test/e2e/support/people-picker-page.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { HANG_UP_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';
import { COLLEAGUE, CUSTOMER } from '#test/support/pbx/pbx-profile.ts';
import { talking, TONE } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

const AGENT = 'PJSIP/1001';

/** Whose legs the PBX records comes to be so. */
async function records(customer: Customer, whom: readonly string[]): Promise<void> {
  await customer.pbx.until(
    () => customer.pbx.recorded(),
    (now) => now.join() === whom.join(),
  );
}

async function startAndStopRecording(phone: PbxApp, customer: Customer): Promise<void> {
  const card = new PanelPage(phone.panel).call(CUSTOMER.name);
  await card.record.click();
  await records(customer, [TONE]);
  await card.recording.click();
  await records(customer, []);
  await expect(card.record).toBeVisible();
}

test('recording at the PBX is started and stopped by INFO', async ({ phone, customer }) => {
  await talking(phone, customer);
  await startAndStopRecording(phone, customer);
});

test('recording at the PBX is started and stopped by its code', async ({ startPhone, customer }) => {
  const phone = await startPhone({ profile: { ...LAB_PROFILE, recordByInfo: false } });
  await phone.reachable();
  await talking(phone, customer, { calls: '1002' });
  await startAndStopRecording(phone, customer);
});

test('a colleague is seen free, ringing and talking, and the call that rings there is picked up', async ({
  phone,
  colleague,
  customer,
}) => {
  const panel = new PanelPage(phone.panel);
  await panel.goTo('People');
  const jonas = new PeoplePage(phone.panel).person(COLLEAGUE.name);
  await expect(jonas).toContainText('Free');
  await new PanelPage(colleague.panel).dial('600');
  await expect(jonas).toContainText('Busy');
  await colleague.press(HANG_UP_KEY);
  await expect(jonas).toContainText('Free');

  await customer.call({ does: 'tone', calls: COLLEAGUE.extension });
  await expect(jonas).toContainText('Ringing');
  await jonas.getByRole('button', { name: /^Pick up/ }).click();
  await customer.pbx.untilBridged(AGENT, [TONE]);
  await colleague.idle();
  expect(await colleague.lastEntry()).toMatchObject({ result: 'answered-elsewhere' });
  await phone.call('flowing', ({ media }) => media === 'flowing');
  await customer.hearsAgent();
});

test('a call is parked and taken back', async ({ phone, customer }) => {
  const panel = new PanelPage(phone.panel);
  await talking(phone, customer);
  await panel.call(CUSTOMER.name).transfer.click();
  await new PeoplePickerPage(phone.panel).park.click();
  const [parked] = await customer.pbx.until(
    () => customer.pbx.parked(),
    (now) => now.length === 1,
  );
  expect(parked?.party).toBe(TONE);
  await phone.idle();
  await expect(panel.notices).toContainText(`${CUSTOMER.name} is parked at ${parked?.place ?? ''}.`);
  await panel.notices.getByRole('button', { name: 'Retrieve' }).click();
  await customer.pbx.untilBridged(AGENT, [TONE]);
  await customer.hearsAgent();
  await expect(panel.notices).toHaveCount(0);
});

test('a message left in the mailbox is counted, and one click listens to it', async ({ phone, customer }) => {
  const before = (await phone.snapshot()).voicemail[0]?.fresh ?? 0;
  await customer.call({ does: 'tone', calls: '611' });
  await phone.until('one more', ({ voicemail }) => voicemail[0]?.fresh === before + 1, 30_000);
  await phone.panel.getByRole('button', { name: /new voice messages?\. Listen now/ }).click();
  await customer.pbx.until(
    () => customer.pbx.channels(AGENT),
    (legs) => legs.some(({ application }) => application === 'VoiceMailMain'),
  );
  await phone.media.hears();
});

test('a text of a colleague is shown, outlives a reload of the panel, and is answered', async ({
  phone,
  colleague,
}) => {
  const send = (text: string): Promise<unknown> =>
    colleague.panel.evaluate((input) => window.hookswitch.command['message:send'](input), {
      lineId: `line-${COLLEAGUE.extension}`,
      number: '1001',
      text,
    });
  await send('Grüße aus der Werkstatt');
  const card = phone.panel.getByRole('region', { name: 'New messages' }).getByRole('article');
  await expect(card).toContainText('Grüße aus der Werkstatt');
  await expect(card).toContainText(COLLEAGUE.name);
  await phone.panel.reload();
  await expect(card).toContainText('Grüße aus der Werkstatt');
  await card.getByRole('button', { name: 'Reply' }).click();
  await card.getByRole('textbox').fill('Komme gleich');
  await card.getByRole('button', { name: 'Send' }).click();
  await expect(card).toHaveCount(0);
  const answer = colleague.panel.getByRole('region', { name: 'New messages' }).getByRole('article');
  await expect(answer).toContainText('Komme gleich');
  await answer.getByRole('button', { name: 'Done' }).click();
  await expect(answer).toHaveCount(0);
});
