import { expect, test } from './support/fixtures.ts';
import { isFocused, press, tabTo } from './support/keys.ts';
import { PeoplePickerPage } from './support/people-picker-page.ts';

const MARTA = 'Marta Lindqvist';
const STRANGER = '+1 202 555 0143';

test('a piece of a working day without a mouse, from the start to the second call with the same person', async ({
  openDesk,
}) => {
  test.setTimeout(180_000);
  const desk = await openDesk();
  const { panel, history } = desk;
  const keys = panel.page.keyboard;
  await press(desk, panel.tryIt);
  await desk.isReady();

  // A call is answered; a colleague is asked and takes the caller.
  await press(desk, panel.scenario('a customer'));
  const marta = panel.call(MARTA);
  await expect(marta.answer).toBeVisible();
  await press(desk, marta.answer);
  await expect(marta.text('You hear each other')).toBeVisible();
  const picker = new PeoplePickerPage(panel.page);
  await press(desk, marta.transfer);
  await expect(picker.field).toBeFocused();
  await keys.type('okafor');
  await expect(picker.root.getByRole('option', { name: /Tom Okafor/, selected: true })).toBeVisible();
  await keys.press('Enter');
  const tom = panel.call('Tom Okafor');
  await expect(tom.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await press(desk, tom.completeTransfer);
  await expect(marta.text('Transferred to Tom Okafor')).toBeVisible({ timeout: 20_000 });
  await expect.poll(async () => (await desk.snapshot()).demo?.playing, { timeout: 20_000 }).toBeUndefined();

  // Somebody calls in the middle of a note, and takes neither the focus nor a letter.
  await press(desk, panel.place('History'));
  await expect(panel.place('History')).toBeFocused();
  await tabTo(panel.page, history.rows.first());
  for (let rows = 0; rows < 5 && !(await isFocused(history.row(MARTA))); rows += 1)
    await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(history.back).toBeFocused();
  const solved = panel.page.getByRole('button', { name: 'Solved' });
  await press(desk, solved);
  await expect(solved).toHaveAttribute('aria-pressed', 'true');
  await expect(solved).toBeFocused();
  await tabTo(panel.page, history.notes);
  await keys.type('Wants the delivery on Tues');
  await desk.ring('unknown');
  await expect.poll(async () => (await desk.liveCalls()).length).toBe(1);
  await expect(history.notes).toBeFocused();
  await keys.type('day');
  await expect(history.notes).toHaveValue('Wants the delivery on Tuesday');
  expect((await desk.liveCalls()).map(({ phase, intent }) => [phase, intent])).toEqual([
    ['ringing', undefined],
  ]);

  // That call is answered, held and taken back: the focus stays where the hand is. F6 leads past everything between.
  await keys.press('F6');
  await expect(panel.place('History')).toBeFocused();
  await press(desk, panel.place('Calls'));
  const stranger = panel.call(STRANGER);
  await press(desk, stranger.answer);
  await expect(stranger.text('You hear each other')).toBeVisible();
  await press(desk, stranger.hold);
  await expect(stranger.resume).toBeFocused();
  await keys.press('Enter');
  await expect(stranger.hold).toBeFocused();

  // It is handed over without asking first.
  await press(desk, stranger.transfer);
  await expect(picker.field).toBeFocused();
  await keys.type('okafor');
  await expect(picker.root.getByRole('option', { name: /Tom Okafor/, selected: true })).toBeVisible();
  await keys.press('Control+Enter');
  await expect(stranger.text('Transferred to Tom Okafor')).toBeVisible({ timeout: 20_000 });

  // The first call in full, and the person once more.
  await press(desk, panel.place('History'));
  await tabTo(panel.page, history.rows.first());
  for (let rows = 0; rows < 5 && !(await isFocused(history.row(MARTA))); rows += 1)
    await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(history.notes).toHaveValue('Wants the delivery on Tuesday');
  await press(desk, panel.page.getByRole('button', { name: 'Call again' }));
  await expect(panel.place('Calls')).toHaveAttribute('aria-current', 'page');
  const again = panel.call(MARTA);
  await expect(again.cancelCall.or(again.endCall)).toBeVisible();
  await press(desk, again.cancelCall.or(again.endCall));
  await expect.poll(() => desk.liveCalls()).toEqual([]);
});
