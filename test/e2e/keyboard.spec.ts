import { expect, test } from './support/fixtures.ts';
import { press, tabTo } from './support/keys.ts';
import { PeoplePickerPage } from './support/people-picker-page.ts';

test('a whole call goes from the first start to the history without a mouse', async ({ openDesk }) => {
  const desk = await openDesk();
  const { panel, history } = desk;
  const keys = panel.page.keyboard;
  await press(desk, panel.tryIt);
  await desk.isReady();

  await press(desk, panel.scenario('a customer'));
  const card = panel.call('Marta Lindqvist');
  await expect(card.answer).toBeVisible();
  await press(desk, card.answer);
  await expect(card.text('You hear each other')).toBeVisible();
  await tabTo(panel.page, card.notes);
  await keys.type('Typed, not clicked');
  await press(desk, card.hold);
  await expect(card.text(/^On hold \d/)).toBeVisible();
  await press(desk, card.resume);
  await expect(card.text('You hear each other')).toBeVisible();
  await press(desk, card.keypadToggle);
  await keys.type('5#');
  await expect(card.keypad.getByRole('status')).toHaveText('5#');
  await press(desk, card.endCall);
  await expect(card.text(/You ended the call/)).toBeVisible();

  await press(desk, panel.place('History'));
  await tabTo(panel.page, history.row('Marta Lindqvist'));
  await keys.press('Enter');
  await expect(history.back).toBeFocused();
  await expect(history.notes).toHaveValue('Typed, not clicked');
  await keys.press('Enter');
  await expect(history.row('Marta Lindqvist')).toBeVisible();
});

test('a colleague is asked and the caller handed over without a mouse', async ({ desk }) => {
  const { panel } = desk;
  const keys = panel.page.keyboard;
  const picker = new PeoplePickerPage(panel.page);
  await desk.ring('customer');
  const marta = panel.call('Marta Lindqvist');
  await expect(marta.answer).toBeVisible();
  await press(desk, marta.answer);
  await expect(marta.text('You hear each other')).toBeVisible();

  await press(desk, marta.transfer);
  await expect(picker.field).toBeFocused();
  await keys.press('Escape');
  await expect(picker.root).toHaveCount(0);
  await expect(marta.transfer).toBeFocused();
  await keys.press('Enter');
  await expect(picker.field).toBeFocused();
  await keys.type('support');
  await expect(picker.options.first()).toHaveAttribute('aria-selected', 'true');
  await keys.press('ArrowDown');
  await expect(picker.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await keys.press('Control+a');
  await keys.type('okafor');
  await expect(picker.root.getByRole('option', { name: /Tom Okafor/, selected: true })).toBeVisible();
  await keys.press('Enter');

  const tom = panel.call('Tom Okafor');
  await expect(tom.text('You hear each other')).toBeVisible({ timeout: 20_000 });
  await press(desk, tom.completeTransfer);
  await expect(marta.text('Transferred to Tom Okafor')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => desk.liveCalls()).toEqual([]);
});

test('Ctrl+K, a name, an arrow and Enter call a person', async ({ desk }) => {
  const keys = desk.panel.page.keyboard;
  await keys.press('Control+k');
  await expect(desk.panel.field).toBeFocused();
  await keys.type('caldeira');
  await expect(desk.panel.results.getByRole('option', { name: /Ines Caldeira/ })).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(desk.panel.call('Ines Caldeira').root).toBeVisible();
});

test('Escape empties the field', async ({ desk }) => {
  const keys = desk.panel.page.keyboard;
  await keys.press('Control+k');
  await keys.type('+4681234');
  await keys.press('Escape');
  await expect(desk.panel.field).toHaveValue('');
  await expect(desk.panel.results).toHaveCount(0);
});

test('the popup can be worked with the keyboard', async ({ desk }) => {
  await desk.ring('customer');
  const call = desk.popup.call('Marta Lindqvist');
  await expect(call.answer).toBeVisible();
  await expect(async () => {
    await tabTo(desk.popup.page, call.decline);
    await desk.popup.page.keyboard.press('Enter');
    await expect(call.root).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(desk.panel.call('Marta Lindqvist').text('Declined')).toBeVisible();
});

test('a key that was on its way elsewhere does not answer a popup that just came up', async ({ desk }) => {
  const popup = desk.popup.page;
  await popup.evaluate(() => {
    const clickByKey = (): void => {
      const buttons = document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button');
      const answer = [...buttons].find((button) => button.textContent === 'Answer');
      if (answer === undefined) return;
      watch.disconnect();
      answer.focus();
      answer.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
      document.body.dataset['tried'] = 'yes';
    };
    const watch = new MutationObserver(clickByKey);
    watch.observe(document.body, { subtree: true, childList: true });
  });
  await desk.ring('customer');
  await expect(popup.locator('body[data-tried=yes]')).toBeVisible();
  await expect(desk.popup.call('Marta Lindqvist').answer).toBeVisible();
  expect((await desk.liveCalls()).map(({ phase, intent }) => [phase, intent])).toEqual([
    ['ringing', undefined],
  ]);
});
