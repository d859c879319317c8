import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './support/fixtures.ts';

test('a missed call is found by a filter, looked into, saved as a file, and called back from the card', async ({
  desk,
  profile,
}) => {
  const { history, panel } = desk;
  await desk.ring('unknown');
  await desk.popup.call('+1 202 555 0143').decline.click();
  await expect(panel.call('+1 202 555 0143').text('Declined')).toBeVisible();
  const state = panel.header.getByRole('heading', { level: 1 }).getByRole('button');
  await state.click();
  await panel.page.getByRole('menuitemradio', { name: 'Break' }).click();
  await desk.ring('gives-up');
  await expect(panel.call('James Whitfield').text(/^Missed/)).toBeVisible({ timeout: 20_000 });
  await state.click();
  await panel.page.getByRole('menuitemradio', { name: 'Ready', exact: true }).click();

  await panel.goTo('History');
  await expect(history.row('+1 202 555 0143')).toBeVisible();
  await history.show('Missed');
  await expect(history.row('James Whitfield')).toBeVisible();
  await expect(history.list.getByRole('option', { name: '+1 202 555 0143' })).toHaveCount(0);
  await history.open('James Whitfield');
  await expect(history.fact('Result')).toContainText('Missed');
  await history.back.click();

  const file = join(profile, 'missed.csv');
  await desk.saveInDialog(file);
  await panel.page.getByRole('button', { name: 'Save these calls as a file' }).click();
  await expect(panel.words(/^Calls saved: \d+\.$/)).toBeVisible();
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines[0]).toContain('Date,Time,Direction,Result,Name');
  expect(lines.slice(1).every((line) => line.includes('Missed'))).toBe(true);
  expect(lines.some((line) => line.includes('James Whitfield'))).toBe(true);

  await history.show('All');
  await panel.goTo('Calls');
  const card = panel.page.getByRole('region', { name: 'While you were away' });
  await card.getByRole('button', { name: 'Call back James Whitfield' }).click();
  const call = panel.call('James Whitfield');
  await expect(call.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await expect(card).toBeHidden();
  await call.endCall.click();
  await expect(call.text(/You ended the call$/)).toBeVisible();
});

test('a person is searched for, becomes a favourite, and is called from there', async ({ desk }) => {
  const { people, panel } = desk;
  await panel.goTo('People');
  await people.search.fill('okafor');
  await people.person('Tom Okafor').click();
  const star = panel.page.getByRole('button', { name: 'Favourite' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await panel.page.getByRole('button', { name: 'Back to the list' }).click();
  await people.search.fill('');
  const favourite = panel.page
    .getByRole('grid', { name: 'Favourites' })
    .getByRole('row', { name: 'Tom Okafor' });
  await favourite.getByRole('button', { name: /^Call Tom Okafor/ }).click();
  const call = panel.call('Tom Okafor');
  await expect(call.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await call.endCall.click();
  await panel.goTo('People');
  await people.search.fill('okafor');
  await people.person('Tom Okafor').click();
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
});
