import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { ANSWER_KEY, type Desk, HANG_UP_KEY } from './support/desk.ts';
import { expectAudioBothWays } from './support/expect-audio.ts';
import { expect, test } from './support/fixtures.ts';

async function crash(desk: Desk, page: Page): Promise<void> {
  const gone = page.waitForEvent('crash');
  const part = new URL(page.url()).pathname;
  await desk.app.evaluate(({ BrowserWindow }, path) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find((each) => each.webContents.getURL().includes(path))?.webContents.forcefullyCrashRenderer();
  }, part);
  await gone;
}

async function talkToMarta(desk: Desk): Promise<void> {
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
}

test('the popup shows the same call again after a reload', async ({ desk }) => {
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await desk.popup.page.reload();
  await expect(desk.popup.call('Marta Lindqvist').text('Nordvik Logistics')).toBeVisible();
  expect(await desk.popupShown()).toBe(true);
  await desk.popup.call('Marta Lindqvist').answer.click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
});

test('a popup page that crashes while it rings comes back with the call', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await crash(desk, desk.popup.page);
  await expect.poll(() => desk.pageText('popup.html')).toContain('Marta Lindqvist');
  expect(await desk.popupShown()).toBe(true);
  await desk.answerByKey();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
});

test('a panel page that crashes in a call comes back, and the call lives', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await talkToMarta(desk);
  await crash(desk, desk.panel.page);
  await expect.poll(() => desk.pageText('panel.html')).toContain('Marta Lindqvist');
  await expectAudioBothWays(desk);
  await desk.os.pressShortcut(HANG_UP_KEY);
  await expect.poll(() => desk.pageText('panel.html')).toContain('You ended the call');
});

test('a media page that dies in a call is replaced, and both sides hear each other again', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await talkToMarta(desk);
  const seen = await desk.recordWords(/repairing the line/);
  await crash(desk, await desk.app.window('/media.html'));
  await expect.poll(() => seen()).toBe(true);
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await expectAudioBothWays(desk);
  await card.endCall.click();
  await expect(card.text(/^Answered .*\sYou ended the call$/)).toBeVisible();
});

test('a call cut off by the end of the app is closed truthfully at the next start', async ({
  openDesk,
  profile,
}) => {
  const first = await openDesk({ userDataDir: profile });
  await first.tryDemo();
  await talkToMarta(first);
  await first.panel.call('Marta Lindqvist').notes.fill('Written before the crash');
  await expect(first.panel.call('Marta Lindqvist').text('Saved on this PC')).toBeVisible();
  await first.app.kill();

  const second = await openDesk({ userDataDir: profile });
  await second.isReady();
  await second.panel.goTo('History');
  await second.history.open('Marta Lindqvist');
  await expect(second.history.fact('Result')).toHaveText(
    /^Answered \d:\d\d ·\sThe app closed during the call$/,
  );
  await expect(second.history.notes).toHaveValue('Written before the crash');
});

test('a damaged settings file is set aside, said, and the app starts new', async ({ openDesk, profile }) => {
  writeFileSync(join(profile, 'settings.json'), '{ "mode": "demo", ');
  const desk = await openDesk({ userDataDir: profile });
  await expect(desk.panel.notices).toContainText('The settings file was damaged. It was set aside');
  await expect(desk.panel.tryIt).toBeVisible();
  expect(readdirSync(profile).filter((name) => name.startsWith('settings.json.unreadable'))).toHaveLength(1);
  await desk.panel.notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect(desk.panel.notices).toHaveCount(0);
});

test('a damaged call history is set aside, said, and calls are kept again', async ({ openDesk, profile }) => {
  writeFileSync(join(profile, 'history.sqlite'), 'this was a database once'.repeat(100));
  const desk = await openDesk({ userDataDir: profile });
  await expect(desk.panel.notices).toContainText('The call history file was damaged. It was set aside as');
  expect(
    readdirSync(profile).filter((name) => /^history\.sqlite.+unreadable|^history\.sqlite\.\w+-/.test(name)),
  ).not.toEqual([]);
  await desk.tryDemo();
  await desk.panel.dial('604');
  await expect(desk.panel.call('Extension 604').text(/^Busy/)).toBeVisible();
  await desk.panel.goTo('History');
  await expect(desk.history.row('Extension 604')).toContainText('Busy');
});

test('a second start shows the panel of the first and ends', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find((each) => each.webContents.getURL().includes('panel.html'))?.close();
  });
  await expect.poll(() => desk.panelShown()).toBe(false);
  expect(await desk.app.secondInstance([])).toBe(0);
  await expect.poll(() => desk.panelShown()).toBe(true);
});

test('a hotkey that another program holds is said, with free ones to choose from', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await desk.os.occupyShortcut(ANSWER_KEY);
  await desk.panel.page.evaluate(async () => {
    const { command } = window.hookswitch;
    const settings = await command['settings:get']();
    if (!settings.ok) throw new Error(settings.problem);
    const hotkeys = settings.value.hotkeys;
    await command['settings:update']({ hotkeys: { ...hotkeys, answer: '' } });
    await command['settings:update']({ hotkeys });
  });
  await expect(desk.panel.notices).toContainText(/The hotkey .* is used by another program/);
  const status = (await desk.snapshot()).hotkeys.find(({ action }) => action === 'answer');
  expect(status?.state).toBe('taken');
  expect(status?.alternatives.length).toBeGreaterThan(0);
});
