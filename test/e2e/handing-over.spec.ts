import type { CallCard } from './support/call-card.ts';
import { ConferenceCard } from './support/conference-card.ts';
import type { Desk } from './support/desk.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectAudioBothWays } from './support/expect-audio.ts';
import { expect, test } from './support/fixtures.ts';
import { PeoplePickerPage } from './support/people-picker-page.ts';

const MARTA = 'Marta Lindqvist';
const TOM = 'Tom Okafor';

async function talkToMarta(desk: Desk): Promise<CallCard> {
  await desk.ring('customer');
  await desk.popup.call(MARTA).answer.click();
  const card = desk.panel.call(MARTA);
  await expect(card.text('You hear each other')).toBeVisible();
  return card;
}

async function pick(desk: Desk, text: string, shown: string | RegExp): Promise<PeoplePickerPage> {
  await desk.panel.call(MARTA).transfer.click();
  const picker = new PeoplePickerPage(desk.panel.page);
  await picker.find(text, shown);
  return picker;
}

/** The agent talks with Tom about Marta, who waits. */
async function askTom(desk: Desk): Promise<CallCard> {
  await talkToMarta(desk);
  await (await pick(desk, 'okafor', /Tom Okafor/)).askFirst.click();
  const consultation = desk.panel.call(TOM);
  await expect(consultation.text(`About ${MARTA}`)).toBeVisible();
  await expect(consultation.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await expect(desk.panel.heldCall(MARTA)).toBeVisible();
  return consultation;
}

test('a call is handed over at once, told step by step, and stands so in the history', async ({ desk }) => {
  const card = await talkToMarta(desk);
  const told = await desk.recordWords(/Tom Okafor’s phone rings/);
  const picker = await pick(desk, 'okafor', /Tom Okafor/);
  await expectAccessible(desk.panel.page, 'the sheet of a transfer');
  await picker.transferNow.click();
  await expect(card.text(`Transferred to ${TOM}`)).toBeVisible({ timeout: 20_000 });
  expect(await told()).toBe(true);
  expect(await desk.liveCalls()).toEqual([]);
  await desk.panel.goTo('History');
  await expect(desk.history.row(MARTA)).toContainText(`Transferred to ${TOM}`);
});

test('a call handed to a busy number comes back, and both hear each other again', async ({ desk }) => {
  const card = await talkToMarta(desk);
  await (await pick(desk, '604', /604/)).transferNow.click();
  await expect(card.text(/is busy\. You have the caller again\./)).toBeVisible();
  await expect(card.hold).toBeVisible();
  await expectAudioBothWays(desk);
});

test('a colleague is asked first, the agent goes to and fro, and joins the two', async ({ desk }) => {
  const consultation = await askTom(desk);
  await consultation.swap.click();
  await expect(desk.panel.heldCall(TOM)).toBeVisible();
  await desk.panel.call(TOM).swap.click();
  await expect(desk.panel.heldCall(MARTA)).toBeVisible();
  await consultation.completeTransfer.click();
  await expect(desk.panel.call(MARTA).text(`Transferred to ${TOM}`)).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => desk.liveCalls()).toEqual([]);
});

test('a colleague is asked, and the agent goes back to the caller', async ({ desk }) => {
  const consultation = await askTom(desk);
  await consultation.backToCaller.click();
  await expect(desk.panel.call(MARTA).hold).toBeVisible();
  await expect(desk.panel.call(MARTA).text('You hear each other')).toBeVisible();
  await expect.poll(async () => (await desk.liveCalls()).length).toBe(1);
  await expectAudioBothWays(desk);
});

test('three talk in a conference, and the others talk on when the agent leaves', async ({ desk }) => {
  const consultation = await askTom(desk);
  await consultation.merge.click();
  const conference = new ConferenceCard(desk.panel.page);
  await expect(conference.root).toContainText(MARTA);
  await expect(conference.root).toContainText(TOM);
  await expect
    .poll(async () => (await desk.liveCalls()).map(({ phase }) => phase))
    .toEqual(['connected', 'connected']);
  await expectAudioBothWays(desk);
  await expectAccessible(desk.panel.page, 'a conference');
  await conference.leave.click();
  await expect(conference.root).toHaveCount(0);
  await expect.poll(() => desk.liveCalls(), { timeout: 20_000 }).toEqual([]);
  await expect(desk.panel.call(MARTA).text(`Transferred to ${TOM}`)).toBeVisible();
});
