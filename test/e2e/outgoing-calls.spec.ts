import { expectAudioBothWays } from './support/expect-audio.ts';
import { expect, test } from './support/fixtures.ts';

test('a pasted number is dialled with Enter and answered', async ({ desk }) => {
  await desk.panel.dial('tel:+46 (0)8-123 456 78');
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.root).toBeVisible();
  await expect(card.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await expectAudioBothWays(desk);
  await card.endCall.click();
  await expect(card.text(/^Talked \d:\d\d ·\sYou ended the call$/)).toBeVisible();
  await desk.panel.goTo('History');
  await desk.history.show('Outgoing');
  await expect(desk.history.row('Marta Lindqvist')).toContainText('Talked');
});

test('a person found by name is called from the list', async ({ desk }) => {
  await desk.panel.field.fill('ines');
  const people = desk.panel.results.getByRole('group', { name: 'People' });
  await people.getByRole('option', { name: /Ines Caldeira/ }).click();
  await expect(desk.panel.call('Ines Caldeira').text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await expect(desk.panel.field).toHaveValue('');
});

test('a call is cancelled while it rings there', async ({ desk }) => {
  await desk.panel.dial('+46 8 465 004 12');
  const card = desk.panel.call('Erik Sandell');
  await card.cancelCall.click();
  await expect(card.text('Cancelled')).toBeVisible();
  expect(await desk.liveCalls()).toEqual([]);
});

test('a busy number says busy', async ({ desk }) => {
  await desk.panel.dial('604');
  await expect(desk.panel.call('Extension 604').text(/^Busy/)).toBeVisible();
  await desk.panel.goTo('History');
  await expect(desk.history.row('Extension 604')).toContainText('Busy');
});

test('a number that nobody has fails with what the server said', async ({ desk }) => {
  await desk.panel.dial('+46 8 465 004 99');
  await expect(desk.panel.call('+46 8 465 004 99').text(/^Failed ·\sNot Found$/)).toBeVisible();
});

test('text that is no number is refused in words, and stays to be corrected', async ({ desk }) => {
  await desk.panel.dial('nobody of this name');
  await expect(desk.panel.words('This is no number that can be called.')).toBeVisible();
  await expect(desk.panel.field).toHaveValue('nobody of this name');
  expect(await desk.liveCalls()).toEqual([]);
});

test('dialling during a call puts that call on hold', async ({ desk }) => {
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await desk.panel.dial('204');
  await expect(desk.panel.call('Tom Okafor').text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await expect(desk.panel.heldCall('Marta Lindqvist')).toContainText('On hold');
});
