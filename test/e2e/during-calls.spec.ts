import type { Desk } from './support/desk.ts';
import { expectAudioBothWays } from './support/expect-audio.ts';
import { expect, test } from './support/fixtures.ts';
import type { CallCard } from './support/call-card.ts';

async function talkToMarta(desk: Desk): Promise<CallCard> {
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible();
  return card;
}

test('a call is put on hold and taken back, with sound again', async ({ desk }) => {
  const card = await talkToMarta(desk);
  await card.hold.click();
  await expect(card.text(/^On hold \d:\d\d$/)).toBeVisible();
  await expect(card.hold).toHaveCount(0);
  await card.resume.click();
  await expect(card.hold).toBeVisible();
  await expect(card.text(/^On hold/)).toHaveCount(0);
  await expect(card.text('You hear each other')).toBeVisible();
  await expectAudioBothWays(desk);
});

test('a call is muted and unmuted', async ({ desk }) => {
  const card = await talkToMarta(desk);
  await card.mute.click();
  await expect(card.unmute).toBeVisible();
  expect((await desk.liveCalls()).map((call) => call.muted)).toEqual([true]);
  await card.unmute.click();
  await expect(card.mute).toBeVisible();
  await expectAudioBothWays(desk);
});

test('keypad digits are sent and stay readable', async ({ desk }) => {
  const card = await talkToMarta(desk);
  await card.keypadToggle.click();
  await expect(card.keypad).toBeFocused();
  await card.pressKeys('12');
  await card.keypad.press('#');
  await expect(card.keypad.getByRole('status', { name: 'Sent: 12#' })).toHaveText('12#');
  await expect(card.endCall).toBeVisible();
});

test('notes save themselves while the agent goes elsewhere', async ({ desk }) => {
  const card = await talkToMarta(desk);
  await card.notes.fill('Asked for the invoice');
  await desk.panel.goTo('History');
  await expect(desk.history.row('Marta Lindqvist')).toContainText('Going on now');
  await desk.panel.goTo('Calls');
  await expect(card.notes).toHaveValue('Asked for the invoice');
  await expect.poll(async () => (await desk.liveCalls())[0]?.notes).toBe('Asked for the invoice');
});

test('the record opens again by hand, at the same address', async ({ desk }) => {
  const card = await talkToMarta(desk);
  const opened = await desk.os.openedUrls();
  await card.root.getByRole('button', { name: 'Open again' }).click();
  await expect.poll(() => desk.os.openedUrls()).toEqual([...opened, opened.at(-1)]);
});

test('the tray offers exactly the actions of the call and carries them out', async ({ desk }) => {
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await expect
    .poll(() => desk.trayLabels())
    .toEqual(expect.arrayContaining(['Marta Lindqvist', 'Answer', 'Decline']));
  await desk.os.clickTrayItem('Answer');
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible();
  await expect.poll(() => desk.os.trayToolTip()).toBe('Hookswitch: In call');
  await desk.os.clickTrayItem('Hold');
  await expect(card.resume).toBeVisible();
  await desk.os.clickTrayItem('Resume');
  await expect(card.hold).toBeVisible();
  await desk.os.clickTrayItem('Mute');
  await expect(card.unmute).toBeVisible();
  await desk.os.clickTrayItem('End call');
  await expect(card.text(/You ended the call/)).toBeVisible();
  await expect.poll(() => desk.trayLabels()).not.toContain('End call');
});

test('the notification of a ringing call answers it', async ({ desk }) => {
  await desk.ring('customer');
  await expect
    .poll(async () => (await desk.openNotifications()).at(-1))
    .toMatchObject({
      title: 'Marta Lindqvist is calling',
      body: '+46 8 123 456 78 ·\u00a0Support',
    });
  await desk.os.pressNotificationAction(-1, 0);
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await expect
    .poll(async () => (await desk.openNotifications()).map(({ title }) => title))
    .not.toContain('Marta Lindqvist is calling');
});

test('a click on the notification brings the panel with the call', async ({ desk }) => {
  await desk.panel.goTo('Settings');
  await desk.ring('customer');
  await expect
    .poll(async () => (await desk.openNotifications()).at(-1)?.title)
    .toBe('Marta Lindqvist is calling');
  await desk.os.clickNotification(-1);
  await expect.poll(() => desk.panelShown()).toBe(true);
  await expect(desk.panel.call('Marta Lindqvist').answer).toBeVisible();
});
