import type { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { expectAccessible } from './support/expect-accessible.ts';

/** The state in the header is a button that opens the menu. */
function stateButton(desk: Desk) {
  return desk.panel.header.getByRole('heading', { level: 1 }).getByRole('button');
}

test('the agent goes to lunch and comes back by keyboard, and the tray says the same', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const { page } = desk.panel;
  await stateButton(desk).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Ready' })).toBeChecked();
  await expectAccessible(page, 'the menu of states');
  await page.keyboard.type('Lun');
  await expect(page.getByRole('menuitemradio', { name: 'Lunch' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stateButton(desk)).toHaveAccessibleName(/^Not ready Lunch/);
  await expect.poll(() => desk.os.trayToolTip()).toBe('Hookswitch: Not ready: Lunch');
  await expect(stateButton(desk)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await desk.isReady();
});

test('wrap-up opens after a call, keeps its notes, and ends when the agent is done', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const { panel } = desk;
  await panel.goTo('Settings');
  await panel.subject('Your work').click();
  await panel.page.getByText('Also outside of call-centre mode').click();
  await panel.goTo('Calls');
  await panel.scenario('a customer').click();
  const card = panel.call('Marta Lindqvist');
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.endCall.click();
  const strip = panel.page.getByRole('region', { name: 'Wrap-up after the last call' });
  await expect(strip).toContainText(/0:\d\d left/);
  await expect(strip).toContainText('after the call with Marta Lindqvist');
  await expect(panel.agentState('Wrap-up')).toBeVisible();
  await strip.getByRole('button', { name: 'More time' }).click();
  await expect(strip).toContainText(/(0:5\d|1:00) left/);
  await panel.calls.getByRole('textbox', { name: 'Notes' }).fill('Sends the form tomorrow');
  await expect(panel.words('Saved on this PC')).toBeVisible();
  await strip.getByRole('button', { name: 'Done' }).click();
  await expect(strip).toHaveCount(0);
  await desk.isReady();
});

test('nobody is disturbed who does not want to be, and the header does not let it be forgotten', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const { panel, history } = desk;
  await stateButton(desk).click();
  await panel.page.getByRole('menuitemcheckbox', { name: 'Do not disturb' }).click();
  const kept = panel.page.getByRole('region', { name: 'Calls kept away' });
  await expect(kept).toContainText('Do not disturb: calls are declined');
  await panel.scenario('a customer').click();
  await panel.goTo('History');
  await expect(history.rows.first()).toContainText('Blocked');
  expect(await desk.popupShown()).toBe(false);
  await kept.getByRole('button', { name: /^Turn off/ }).click();
  await expect(kept).toHaveCount(0);
});

test('a number that was selected is shown, can be stopped, and is dialled when it is not', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const { panel } = desk;
  const offer = panel.page.getByRole('alertdialog', { name: 'Number to dial' });
  await desk.app.evaluate(({ clipboard }) => clipboard.selection.writeText('604'));
  await desk.os.pressShortcut('CommandOrControl+Alt+C');
  await expect(offer).toContainText('604');
  await offer.getByRole('button', { name: 'Cancel' }).click();
  await expect(offer).toHaveCount(0);
  expect(await desk.liveCalls()).toEqual([]);
  await expect(async () => {
    await desk.os.pressShortcut('CommandOrControl+Alt+C');
    await expect(panel.call('Extension 604').text(/^Busy/)).toBeVisible({ timeout: 4000 });
  }).toPass({ intervals: [1200] });
});

test('keys that are tried out tell that they arrive and do nothing', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const { panel } = desk;
  await panel.goTo('Settings');
  await panel.subject('Hotkeys').click();
  await panel.page.getByRole('button', { name: 'Try the keys out' }).click();
  await desk.os.pressShortcut('CommandOrControl+Alt+P');
  await expect(panel.words('It arrived: Show this window')).toBeVisible();
  await panel.page.getByRole('button', { name: 'End the test' }).click();
  await expect(panel.page.getByRole('button', { name: 'Try the keys out' })).toBeVisible();
});
