import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Desk } from './support/desk.ts';
import type { CallCard } from './support/call-card.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/fixtures.ts';

async function switchOn(desk: Desk): Promise<void> {
  const { page } = desk.panel;
  await desk.panel.goTo('Settings');
  await page.getByRole('button', { name: /^Recording/ }).click();
  await page.getByRole('switch', { name: 'Record calls on this PC' }).click();
  await expect(page.getByText('There are no recordings on this PC.')).toBeVisible();
  await expectAccessible(page, 'the settings of recording');
  await desk.panel.goTo('Calls');
}

async function talkToMarta(desk: Desk): Promise<CallCard> {
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible();
  return card;
}

function button(card: CallCard, name: string) {
  return card.root.getByRole('button', { name, exact: true });
}

function folderOf(desk: Desk): string {
  return join(desk.app.userDataDir, 'recordings');
}

/** Bytes of each file on disk. */
function sizes(desk: Desk): number[] {
  const folder = folderOf(desk);
  return existsSync(folder) ? readdirSync(folder).map((name) => statSync(join(folder, name)).size) : [];
}

/** How loud the recording of the newest call is, decoded by the panel itself. */
async function loudness(desk: Desk): Promise<number> {
  return desk.panel.page.evaluate(async () => {
    const { command } = window.hookswitch;
    const page = await command['history:list']({ limit: 1 });
    const id = page.ok ? page.value.entries[0]?.id : undefined;
    if (id === undefined) throw new Error('no call');
    const read = await command['recording:read']({ id, part: 1, from: 0 });
    if (!read.ok) throw new Error(read.problem);
    const bytes = Uint8Array.from(atob(read.value.piece), (character) => character.codePointAt(0) ?? 0);
    const decoded = await new OfflineAudioContext(1, 16_000, 16_000).decodeAudioData(bytes.buffer);
    return decoded.getChannelData(0).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  });
}

test('a call is recorded once the caller knows, and can be heard, found and deleted afterwards', async ({
  openDesk,
}) => {
  // A long story with three axe scans.
  test.slow();
  const desk = await openDesk();
  await desk.tryDemo();
  const { page } = desk.panel;
  await switchOn(desk);
  const card = await talkToMarta(desk);
  await button(card, 'Record').click();
  await expect(card.text('Tell the caller that you record this call.')).toBeVisible();
  await expectAccessible(page, 'the question before a recording');
  expect(existsSync(folderOf(desk))).toBe(false);

  await button(card, 'I told the caller').click();
  await expect(card.text('Recording on this PC')).toBeVisible();
  await expect.poll(() => sizes(desk)[0] ?? 0).toBeGreaterThan(4000);
  await card.hold.click();
  await expect(card.text('Recording paused while on hold')).toBeVisible();
  await card.resume.click();
  await expect(card.text('Recording on this PC')).toBeVisible();
  await card.endCall.click();

  await desk.panel.goTo('History');
  await desk.history.open('Marta Lindqvist');
  const recording = page.getByRole('region', { name: 'Recording on this PC' });
  await expect(recording).toBeVisible();
  await expectAccessible(page, 'a recorded call in the history');
  expect(await loudness(desk)).toBeGreaterThan(0.05);
  const position = recording.getByRole('slider', { name: 'Position in the recording' });
  await recording.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(500);
  await recording.getByRole('button', { name: 'Show in folder' }).click();

  await recording.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(recording).toBeVisible();
  await recording.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(recording).toHaveCount(0);
  expect(sizes(desk)).toEqual([]);
});

test('nothing is recorded when the caller was not told', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await switchOn(desk);
  const card = await talkToMarta(desk);
  await button(card, 'Record').click();
  await button(card, 'Do not record').click();
  await expect(button(card, 'Record')).toBeVisible();
  await card.endCall.click();
  expect(existsSync(folderOf(desk))).toBe(false);
});

test('what was recorded until the audio page died is kept, and recording goes on with the sound', async ({
  openDesk,
}) => {
  test.slow();
  const desk = await openDesk();
  await desk.tryDemo();
  await switchOn(desk);
  const card = await talkToMarta(desk);
  await button(card, 'Record').click();
  await button(card, 'I told the caller').click();
  await expect.poll(() => sizes(desk)[0] ?? 0).toBeGreaterThan(4000);
  await desk.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows
      .find(({ webContents }) => webContents.getURL().includes('media.html'))
      ?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => sizes(desk).filter((size) => size > 1000).length, { timeout: 90_000 }).toBe(2);
  await expect(card.text('Recording on this PC')).toBeVisible();
  await card.endCall.click();
  await desk.panel.goTo('History');
  await desk.history.open('Marta Lindqvist');
  await expect(desk.panel.page.getByRole('region', { name: 'Recording on this PC' })).toBeVisible();
  expect(await loudness(desk)).toBeGreaterThan(0.05);
});
