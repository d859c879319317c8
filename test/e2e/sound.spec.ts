import type { Desk } from './support/desk.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/fixtures.ts';

/** The fake microphone beeps once a second: looking in step with it would miss every beep. */
const OFTEN = { timeout: 15_000, intervals: [70] };

async function openSound(desk: Desk): Promise<void> {
  await desk.panel.goTo('Settings');
  await desk.panel.subject('Sound').click();
}

test('the microphone is chosen and moves its meter, also with the keyboard', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await openSound(desk);
  const { page } = desk.panel;
  await expect.poll(async () => (await desk.snapshot()).sound?.devices.length).toBeGreaterThan(0);
  const label = (await desk.snapshot()).sound?.devices.find(({ kind }) => kind === 'microphone')?.label ?? '';
  await page.getByRole('combobox', { name: 'Microphone' }).selectOption({ label });
  await expect.poll(async () => (await desk.snapshot()).sound?.microphone).not.toBe('');
  const meter = page.getByRole('meter', { name: 'Your voice' });
  await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow')), OFTEN).toBeGreaterThan(0);
  await expectAccessible(page, 'the sound settings');
});

test('a test ring sounds and is seen on its meter', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await openSound(desk);
  const { page } = desk.panel;
  await page.getByRole('button', { name: 'Test the ring' }).press('Enter');
  const meter = page.getByRole('meter', { name: 'What sounds' });
  await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow')), OFTEN).toBeGreaterThan(0);
});

test('the agent hears themselves: first speak, then listen', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await openSound(desk);
  const { page } = desk.panel;
  const start = page.getByRole('button', { name: 'Record and play back' });
  await start.click();
  await expect(page.getByText('Speak now…')).toBeVisible();
  await expect(page.getByText('Listen…')).toBeVisible();
  await expect(start).toBeEnabled({ timeout: 15_000 });
});

test('a ring that would not be heard is told with the way to change it', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await openSound(desk);
  const { page } = desk.panel;
  await page.getByRole('switch', { name: 'Ring for incoming calls' }).click();
  await expect(desk.panel.notices).toContainText('Your ring would not be heard: it is switched off.');
  await desk.panel.goTo('Calls');
  await page.getByRole('button', { name: 'Sound settings' }).click();
  await page.getByRole('switch', { name: 'Ring for incoming calls' }).click();
  await expect(desk.panel.notices).toHaveCount(0);
});

test('a call shows how good its line is, in detail on demand, and keeps it in the history', async ({
  desk,
}) => {
  const { page } = desk.panel;
  await desk.ring('customer');
  await desk.popup.call('Marta Lindqvist').answer.click();
  const card = desk.panel.call('Marta Lindqvist');
  const line = page.getByRole('button', { name: /details of the line/ });
  await line.click({ timeout: 15_000 });
  await expect(page.getByRole('dialog', { name: 'The line of this call' })).toContainText('Opus');
  await expectAccessible(page, 'the line of a call');
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await card.endCall.click();
  await expect(card.text(/You ended the call/)).toBeVisible();
  await desk.panel.goTo('History');
  await page
    .getByRole('option', { name: /Marta Lindqvist/ })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /Quality over the call/ })).toBeVisible();
});
