import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { PeoplePickerPage } from '#test/e2e/support/people-picker-page.ts';
import { header } from '#test/lab/ami-packet.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { ANSWER_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';
import { COLLEAGUE, CUSTOMER } from '#test/support/pbx/pbx-profile.ts';
import { talking, TONE } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

const AGENT = 'PJSIP/1001';
const THERE = `PJSIP/${COLLEAGUE.extension}`;

/** The agent has left the PBX: none of its legs is up. */
async function isOut(customer: Customer): Promise<void> {
  await customer.pbx.until(
    () => customer.pbx.channels(AGENT),
    (legs) => legs.length === 0,
  );
}

/** Opens the sheet of the call with the customer and finds somebody. */
async function pick(phone: PbxApp, text: string, shown: string | RegExp): Promise<PeoplePickerPage> {
  await new PanelPage(phone.panel).call(CUSTOMER.name).transfer.click();
  const picker = new PeoplePickerPage(phone.panel);
  await picker.find(text, shown);
  return picker;
}

test('a call is handed over at once: the colleague rings with the caller, and has them', async ({
  phone,
  colleague,
  customer,
}) => {
  const { id } = await talking(phone, customer);
  const picker = await pick(phone, 'feldk', /Jonas Feldkamp/);
  await picker.transferNow.click();
  const ringing = await colleague.ringing();
  expect(ringing.party.number.raw).toBe(CUSTOMER.shownByPbx);
  await colleague.press(ANSWER_KEY);
  await customer.pbx.untilBridged(THERE, [TONE]);
  await isOut(customer);
  await phone.idle();
  await customer.hearsAgent(COLLEAGUE.extension);
  const entry = await phone.lastEntry();
  expect(entry).toMatchObject({ id, result: 'transferred' });
});

test('a call handed to a number that nobody has stays with the agent, who is told', async ({
  phone,
  customer,
}) => {
  const { id } = await talking(phone, customer);
  const picker = await pick(phone, '300', /300/);
  await picker.transferNow.click();
  const card = new PanelPage(phone.panel).call(CUSTOMER.name);
  await expect(card.text(/Nobody has the number of .*You have the caller again/)).toBeVisible();
  expect(await phone.connected()).toMatchObject({ id, hold: 'none' });
  await customer.pbx.untilBridged(AGENT, [TONE]);
  await customer.hearsAgent();
});

test('a colleague is asked first: to and fro, then caller and colleague are joined', async ({
  phone,
  colleague,
  customer,
}) => {
  const panel = new PanelPage(phone.panel);
  const { id } = await talking(phone, customer);
  const music = customer.pbx.hearsMusic(TONE);
  const picker = await pick(phone, 'feldk', /Jonas Feldkamp/);
  await picker.askFirst.click();
  await music;

  const consultation = panel.call(COLLEAGUE.name);
  await test.step('the colleague hears who asks, and about whom is on screen', async () => {
    expect((await colleague.ringing()).party).toMatchObject({ displayName: 'Agent One' });
    await expect(consultation.text(`About ${CUSTOMER.name}`)).toBeVisible();
    await colleague.press(ANSWER_KEY);
    await customer.pbx.untilBridged(THERE, [AGENT]);
    await customer.hearsAgent('1001', THERE);
  });

  await test.step('to the caller and back', async () => {
    const colleagueHearsMusic = customer.pbx.hearsMusic(THERE);
    const silence = customer.pbx.musicEnds(TONE);
    await consultation.swap.click();
    await Promise.all([colleagueHearsMusic, silence]);
    await phone.callThat('with the caller', (call) => call.id === id && call.phase === 'connected');
    const again = customer.pbx.hearsMusic(TONE);
    await panel.call(CUSTOMER.name).swap.click();
    await again;
    await phone.callThat('with the caller on hold', (call) => call.id === id && call.phase === 'held');
  });

  await test.step('joined', async () => {
    await consultation.completeTransfer.click();
    await customer.pbx.untilBridged(THERE, [TONE]);
    await isOut(customer);
    await phone.idle();
    await customer.hearsAgent(COLLEAGUE.extension);
    await colleague.media.hears();
    const shown = await colleague.connected();
    expect(shown.party.number.raw).toBe(CUSTOMER.shownByPbx);
  });
});

test('the colleague who was asked declines: the agent goes back to the caller', async ({
  phone,
  colleague,
  customer,
}) => {
  const panel = new PanelPage(phone.panel);
  const { id } = await talking(phone, customer);
  const picker = await pick(phone, 'feldk', /Jonas Feldkamp/);
  await picker.askFirst.click();
  await colleague.ringing();
  const popup = await colleague.app.window('popup.html');
  await popup.getByRole('button', { name: 'Decline' }).click();
  await colleague.idle();
  await phone.callThat('on hold, alone', (call) => call.id === id && call.phase === 'held');
  const silence = customer.pbx.musicEnds(TONE);
  await panel.call(CUSTOMER.name).resume.click();
  await silence;
  await customer.pbx.untilBridged(AGENT, [TONE]);
  await customer.hearsAgent();
});

test('a ringing call is sent on unanswered: the colleague rings, and takes it', async ({
  phone,
  colleague,
  customer,
}) => {
  await customer.call({ does: 'tone' });
  const { id } = await phone.ringing();
  await phone.panel.getByRole('button', { name: 'Send to…' }).click();
  const picker = new PeoplePickerPage(phone.panel);
  await picker.find('feldk', /Jonas Feldkamp/);
  await picker.sendThere.click();
  expect((await colleague.ringing()).party.number.raw).toBe(CUSTOMER.shownByPbx);
  await colleague.press(ANSWER_KEY);
  await customer.pbx.untilBridged(THERE, [TONE]);
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ id, result: 'forwarded' });
});

test('a call handed to somebody who is busy is gone: the agent is told, and can call back', async ({
  phone,
  customer,
}) => {
  const { id } = await talking(phone, customer);
  const picker = await pick(phone, '604', /604/);
  await picker.transferNow.click();
  const card = new PanelPage(phone.panel).call(CUSTOMER.name);
  await expect(card.text('604 is busy. The call ended before you had the caller back.')).toBeVisible();
  await expect(card.root.getByRole('button', { name: 'Call back', exact: true })).toBeVisible();
  await isOut(customer);
  expect(await customer.pbx.bridgedWith(TONE)).toEqual([]);
  expect(await phone.lastEntry()).toMatchObject({ id, lostTransfer: { party: 'gone' } });
});

test('a ringing caller is sent to voicemail, and is asked for a message for the agent', async ({
  phone,
  customer,
}) => {
  const asked = customer.ami.waitFor('Newexten', (packet) => header(packet, 'appdata').startsWith('1001@'));
  asked.catch(() => undefined);
  await customer.call({ does: 'tone' });
  const { id } = await phone.ringing();
  await phone.panel.getByRole('button', { name: 'To voicemail' }).click();
  expect(header(await asked, 'application')).toBe('VoiceMail');
  await phone.idle();
  await isOut(customer);
  expect(await phone.lastEntry()).toMatchObject({ id, result: 'forwarded' });
});

test('the other side asks to connect the agent on: nobody is called without the agent’s word', async ({
  startPhone,
  customer,
}) => {
  const phone = await startPhone({ user: '1005', profile: { ...LAB_PROFILE, offerReferrals: true } });
  const colleague = await startPhone({ user: '1002' });
  await Promise.all([phone.reachable(), colleague.reachable()]);
  const outcome = customer.pbx.referred();
  outcome.catch(() => undefined);
  await new PanelPage(phone.panel).dial('640');
  const question = phone.panel.getByRole('region', { name: 'Before you are connected on' });
  await expect(question).toContainText('1002');
  expect((await colleague.snapshot()).calls).toEqual([]);
  await question.getByRole('button', { name: 'Connect me' }).click();
  await colleague.ringing();
  await colleague.press(ANSWER_KEY);
  expect(await outcome).toBe('SUCCESS');
  await customer.pbx.untilBridged('PJSIP/1005', ['PJSIP/1002']);
  await Promise.all([customer.hearsAgent('1005'), customer.hearsAgent('1002')]);
});
