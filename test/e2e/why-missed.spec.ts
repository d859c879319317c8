import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/fixtures.ts';

test('the history tells why a call was missed, in sentences and in milliseconds', async ({ desk }) => {
  await desk.ring('gives-up');
  await expect(desk.popup.call('James Whitfield').root).toBeVisible();
  await expect(desk.panel.call('James Whitfield').text(/^Missed/)).toBeVisible({ timeout: 20_000 });
  await desk.panel.goTo('History');
  await desk.history.open('James Whitfield');

  const why = desk.history.why('Why was this call missed?');
  await expect(why.getByText(/^It rang for \d+\ss on .+\.$/)).toBeVisible();
  await expect(why.getByText(/^The popup was on screen [\d,]+\sms after the call came in\.$/)).toBeVisible();
  await expect(why.getByText(/^Nobody answered; the queue took the call back/)).toBeVisible();

  await why.getByText('Moments, in milliseconds').click();
  const moments = await why.getByRole('list').last().getByRole('listitem').allInnerTexts();
  const names = moments.map((text) => text.split('\n').at(-1));
  const order = ['Call arrived', 'Popup on screen', 'Ended ·\u00a0Missed'];
  expect(names.filter((name) => order.includes(name ?? ''))).toEqual(order);
  await expectAccessible(desk.panel.page, 'the timeline of a call');
});

test('the history tells that do not disturb turned a call away', async ({ desk }) => {
  const { page } = desk.panel;
  await desk.panel.header.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('menuitemcheckbox', { name: 'Do not disturb' }).click();
  await desk.panel.scenario('an unknown number').click();
  await desk.panel.goTo('History');
  await desk.history.open('+1 202 555 0143');
  const why = desk.history.why('What happened');
  await expect(why.getByText('It did not ring: Do not disturb was on.')).toBeVisible();
  await why.getByText('Moments, in milliseconds').click();
  await expect(why.getByText('Declined automatically')).toBeVisible();
  await page.getByRole('button', { name: /^Turn off/ }).click();
});

test('the history tells from which window a call was declined', async ({ desk }) => {
  await desk.ring('unknown');
  await desk.popup.call('+1 202 555 0143').decline.click();
  await expect(desk.panel.call('+1 202 555 0143').text('Declined')).toBeVisible();
  await desk.panel.goTo('History');
  await desk.history.open('+1 202 555 0143');
  await expect(
    desk.history.why('What happened').getByText(/^You declined it in the popup after/),
  ).toBeVisible();
});
