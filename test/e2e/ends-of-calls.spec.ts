import { HANG_UP_KEY } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

test('a caller who gives up is missed: badge, tray, notification and history', async ({ desk }) => {
  await desk.panel.goTo('People');
  await desk.ring('gives-up');
  await expect(desk.popup.call('James Whitfield').root).toBeVisible();
  await expect(desk.panel.call('James Whitfield').text(/^Missed/)).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => desk.popupShown()).toBe(false);
  await expect(desk.panel.missedBadge('1 missed call')).toBeAttached();
  await expect
    .poll(async () => (await desk.os.trayMenu()).map((item) => item.label))
    .toContain('1 missed call');
  const shown = (await desk.os.notifications()).filter(({ open }) => open);
  expect(shown.map(({ title }) => title)).toContain('Missed call: James Whitfield');
  expect(await desk.badgeCount()).toBe(1);

  await desk.os.clickTrayItem('1 missed call');
  await expect(desk.history.row('James Whitfield')).toContainText('Missed · rang 0:0');
  await expect(desk.panel.missedBadge('1 missed call')).toHaveCount(0);
  await expect.poll(() => desk.badgeCount()).toBe(0);
});

test('a call that a colleague took is "answered elsewhere", not missed', async ({ desk }) => {
  await desk.ring('answered-elsewhere');
  await expect(desk.popup.call('Priya Raman').root).toBeVisible();
  await expect(desk.panel.call('Priya Raman').text('Answered elsewhere')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => desk.popupShown()).toBe(false);
  expect((await desk.snapshot()).missed).toBe(0);
  await desk.panel.goTo('History');
  await expect(desk.history.row('Priya Raman')).toContainText('Answered elsewhere');
  await desk.history.show('Missed');
  await expect(desk.history.list.getByRole('option', { name: 'Priya Raman' })).toHaveCount(0);
});

test('a call is declined by its button, and is not missed', async ({ desk }) => {
  await desk.ring('unknown');
  await desk.popup.call('+1 202 555 0143').decline.click();
  await expect(desk.panel.call('+1 202 555 0143').text('Declined')).toBeVisible();
  await expect.poll(() => desk.popupShown()).toBe(false);
  expect((await desk.snapshot()).missed).toBe(0);
});

test('the hang-up key declines what rings', async ({ desk }) => {
  await desk.ring('colleague');
  await expect(desk.popup.call('Tom Okafor').root).toBeVisible();
  await desk.os.pressShortcut(HANG_UP_KEY);
  await expect(desk.panel.call('Tom Okafor').text('Declined')).toBeVisible();
  await desk.panel.goTo('History');
  await expect(desk.history.row('Tom Okafor')).toContainText('Declined');
});

test('after the call, the card keeps its notes open and offers to call again', async ({ desk }) => {
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  const card = desk.panel.call('Marta Lindqvist');
  await card.endCall.click();
  await expect(card.text(/You ended the call/)).toBeVisible();
  await card.notes.fill('Sent the proof of delivery');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.root.getByRole('button', { name: 'Call again' }).click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await desk.panel.goTo('History');
  await expect(desk.history.list.getByRole('option', { name: 'Sent the proof of delivery' })).toBeVisible();
});
