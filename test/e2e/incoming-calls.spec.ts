import { ANSWER_KEY, HANG_UP_KEY } from './support/desk.ts';
import { expectAudioBothWays } from './support/expect-audio.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSeconds, StopWatch } from './support/stop-watch.ts';

/** Said of a record that opened by rule. */
const OPENED = /opened (as it rang|in .+|.+ after the ring)/;

test('a customer is shown by name, company, queue and record while it rings', async ({ desk }) => {
  await desk.ring('customer');
  const call = desk.popup.call('Marta Lindqvist');
  await expect(call.name).toHaveText('Marta Lindqvist');
  await expect.poll(() => desk.popupShown()).toBe(true);
  await expect(call.text('Nordvik Logistics')).toBeVisible();
  await expect(call.text('+46 8 123 456 78')).toBeVisible();
  await expect(call.text('Support')).toBeVisible();
  await expect(call.text(/^Contact ·\s/)).toBeVisible();
  await expect(desk.panel.call('Marta Lindqvist').answer).toBeVisible();
  await expect(desk.panel.agentState('Ringing')).toBeVisible();
});

test('the record opens once, and its page shows the customer', async ({ desk }) => {
  const before = (await desk.os.openedUrls()).length;
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').text(OPENED)).toBeVisible();
  await desk.answerByKey();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await desk.panel.call('Marta Lindqvist').endCall.click();
  await expect(desk.panel.call('Marta Lindqvist').text(/^Answered .*\sYou ended the call$/)).toBeVisible();
  const opened = (await desk.os.openedUrls()).slice(before);
  expect(opened).toHaveLength(1);
  const address = new URL(opened[0] ?? '');
  expect(address.hostname).toMatch(/^(127\.0\.0\.1|localhost)$/);
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Marta Lindqvist');
});

test('a call is answered and ended by global hotkeys, heard both ways, and kept to the second', async ({
  desk,
}) => {
  const ring = new StopWatch();
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await desk.answerByKey();
  const rang = ring.seconds;
  const talk = new StopWatch();
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible();
  await expect(desk.panel.agentState('In call')).toBeVisible();
  await expect.poll(() => desk.popupShown()).toBe(false);
  await expectAudioBothWays(desk);
  await card.notes.fill('Wants the delivery on Tuesday');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await desk.os.pressShortcut(HANG_UP_KEY);
  const talked = talk.seconds;
  await expect(card.text(/^Answered \d:\d\d ·\sYou ended the call$/)).toBeVisible();

  await desk.panel.goTo('History');
  await expect(desk.history.row('Marta Lindqvist')).toContainText('Wants the delivery on Tuesday');
  await desk.history.open('Marta Lindqvist');
  await expect(desk.history.fact('Result')).toHaveText(/^Answered .*\sYou ended the call$/);
  await expect(desk.history.fact('Queue')).toHaveText('Support');
  expectSeconds(await desk.history.seconds('Rang'), rang);
  expectSeconds(await desk.history.seconds('Talked'), talked);
  expectSeconds(await desk.history.seconds('In total'), rang + talked);
  await expect(desk.history.notes).toHaveValue('Wants the delivery on Tuesday');
  await expect(desk.history.openRecord).toBeVisible();
  await expect(desk.history.fact('Record opening')).toHaveText(OPENED);
});

test('the key that answered does not hang up in the same breath', async ({ desk }) => {
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await desk.app.evaluate(
    (_electron, [answer, hangUp]) => {
      globalThis.hookswitchRecorder.shortcuts.get(answer)?.();
      globalThis.hookswitchRecorder.shortcuts.get(hangUp)?.();
      globalThis.hookswitchRecorder.shortcuts.get(answer)?.();
    },
    [ANSWER_KEY, HANG_UP_KEY] as const,
  );
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  expect((await desk.liveCalls()).map((call) => call.phase)).toEqual(['connected']);
});

test('an unknown number is shown as a number, and offers a new record', async ({ desk }) => {
  await desk.ring('unknown');
  const call = desk.popup.call('+1 202 555 0143');
  await expect(call.name).toHaveText('+1 202 555 0143');
  await expect(call.text('United States')).toBeVisible();
  await expect(call.text('Form for a new record')).toBeVisible();
  await call.answer.click();
  await expect(desk.panel.call('+1 202 555 0143').text('You hear each other')).toBeVisible();
});

test('a colleague is shown with the extension, and no record opens', async ({ desk }) => {
  const before = await desk.os.openedUrls();
  await desk.ring('colleague');
  const call = desk.popup.call('Tom Okafor');
  await expect(call.text('Extension 204')).toBeVisible();
  await expect(call.text(/^Colleague ·\s/)).toBeVisible();
  await call.answer.click();
  const card = desk.panel.call('Tom Okafor');
  await expect(card.text('You hear each other')).toBeVisible();
  await expect(card.text(/last digits agree/)).toHaveCount(0);
  expect(await desk.os.openedUrls()).toEqual(before);
});

test('two callers at once stack, and answering the second holds the first', async ({ desk }) => {
  await desk.ring('two-at-once');
  await expect(desk.popup.call('Priya Raman').root).toBeVisible();
  await expect(desk.popup.calls.getByRole('heading')).toHaveText(['Marta Lindqvist', 'Priya Raman']);
  await desk.answerByKey();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await expect(desk.popup.calls.getByRole('heading')).toHaveText(['Priya Raman']);
  await desk.popup.call('Priya Raman').answer.click();
  await expect(desk.panel.call('Priya Raman').text('You hear each other')).toBeVisible();
  await expect(desk.panel.heldCall('Marta Lindqvist')).toContainText('On hold');
  await expect.poll(() => desk.popupShown()).toBe(false);
  expect((await desk.liveCalls()).map(({ phase, hold }) => [phase, hold])).toEqual([
    ['connected', 'none'],
    ['held', 'local'],
  ]);
});
