import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/fixtures.ts';

test('the first start and the connection form', async ({ openDesk }) => {
  const { panel, lineForm } = await openDesk();
  await expectAccessible(panel.page, 'first start');
  await panel.connectMyPhone.click();
  await lineForm.more.click();
  await lineForm.test.click();
  await expect(lineForm.error('Type the user.')).toBeVisible();
  await expectAccessible(panel.page, 'connection form with errors');
  await lineForm.enter({ server: 'wss://pbx.invalid', user: '301', password: 'secret' });
  await lineForm.test.click();
  await expect(lineForm.outcome).toContainText('was not found');
  await expectAccessible(panel.page, 'connection form with the outcome of the test');
});

test('the panel while nothing is going on, and the list of what was found', async ({ desk }) => {
  await expectAccessible(desk.panel.page, 'idle panel');
  await desk.panel.field.fill('020');
  await expect(desk.panel.results).toBeVisible();
  await expectAccessible(desk.panel.page, 'results');
});

test('panel and popup while it rings, with one caller and with two', async ({ desk }) => {
  await desk.ring('two-at-once');
  await expect(desk.popup.call('Marta Lindqvist').text(/opened/)).toBeVisible();
  await expectAccessible(desk.popup.page, 'popup');
  await expect(desk.popup.call('Priya Raman').text(/opened/)).toBeVisible();
  await expectAccessible(desk.popup.page, 'popup with two calls');
  await expectAccessible(desk.panel.page, 'ringing panel');
  await desk.popup.call('Marta Lindqvist').answer.click();
  await desk.popup.call('Priya Raman').answer.click();
  await expect(desk.panel.heldCall('Marta Lindqvist')).toBeVisible();
  await expectAccessible(desk.panel.page, 'a call beside one on hold');
});

test('the panel in a call, with its keypad, on hold, and after it', async ({ desk }) => {
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill('A note');
  await expectAccessible(desk.panel.page, 'in a call');
  await card.keypadToggle.click();
  await card.pressKeys('12');
  await expectAccessible(desk.panel.page, 'keypad');
  await card.hold.click();
  await expect(card.resume).toBeVisible();
  await expectAccessible(desk.panel.page, 'on hold');
  await card.endCall.click();
  await expect(card.text(/You ended the call/)).toBeVisible();
  await expectAccessible(desk.panel.page, 'after the call');
  await desk.panel.goTo('History');
  await expect(desk.history.row('Marta Lindqvist')).toBeVisible();
  await expectAccessible(desk.panel.page, 'history');
  await desk.history.open('Marta Lindqvist');
  await expect(desk.history.notes).toHaveValue('A note');
  await expectAccessible(desk.panel.page, 'a call of the history');
  await desk.history.back.click();
  await desk.history.search.fill('nobody at all');
  await expect(desk.panel.words('No call fits')).toBeVisible();
  await expectAccessible(desk.panel.page, 'history without a hit');
});

test('people and the steps of an import', async ({ desk, profile }) => {
  const file = join(profile, 'people.csv');
  writeFileSync(file, 'Name,Phone\nNo Number,\nAda Byron,+44 20 7946 0555\n');
  await desk.panel.goTo('People');
  await expect(desk.people.person('Marta Lindqvist')).toBeVisible();
  await expectAccessible(desk.panel.page, 'people');
  await desk.chooseFileInDialog(file);
  await desk.people.importButton.click();
  await expectAccessible(desk.panel.page, 'import: choose');
  await desk.people.chooseFile.click();
  await expect(desk.people.column('Name')).toBeVisible();
  await expectAccessible(desk.panel.page, 'import: mapping');
  await desk.people.run(2).click();
  await expect(desk.people.report).toBeVisible();
  await expectAccessible(desk.panel.page, 'import: report');
});

test('the settings, page by page', async ({ desk }) => {
  await desk.panel.goTo('Settings');
  await expectAccessible(desk.panel.page, 'settings');
  for (const name of ['Phone line', 'Sound', 'Hotkeys', 'Opening records', 'Appearance']) {
    await desk.panel.subject(name).click();
    await expect(desk.panel.page.getByRole('button', { name: 'Back to settings' })).toBeVisible();
    await expectAccessible(desk.panel.page, `settings: ${name}`);
    await desk.panel.page.getByRole('button', { name: 'Back to settings' }).click();
  }
});

test('the banner that says why calls cannot reach the agent', async ({ openDesk, openExchange }) => {
  const exchange = await openExchange();
  const desk = await openDesk();
  await desk.panel.connectMyPhone.click();
  await desk.lineForm.enter({ server: exchange.server, user: '301', password: 'wrong' });
  await desk.lineForm.connect.click();
  const banner = desk.panel.page.getByRole('alert');
  await expect(banner).toContainText('does not accept the password');
  await expectAccessible(desk.panel.page, 'unreachable');
  await banner.getByRole('button', { name: 'What is wrong?' }).click();
  await expect(desk.panel.page.getByRole('dialog')).toContainText('Type the password again');
  await expectAccessible(desk.panel.page, 'what is wrong');
});
