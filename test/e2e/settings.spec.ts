import { ANSWER_KEY, type Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

async function openSettings(desk: Desk, subject: string): Promise<void> {
  await desk.panel.goTo('Settings');
  await desk.panel.subject(subject).click();
}

test('a hotkey that another program holds is replaced by a free one', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await openSettings(desk, 'Hotkeys');
  const { page } = desk.panel;
  await desk.os.occupyShortcut('Alt+Shift+F9');
  await page.getByRole('button', { name: /^Answer: / }).click();
  await page.keyboard.press('Alt+Shift+F9');
  await expect(page.getByText('Another program uses it')).toBeVisible();
  await expect(desk.panel.notices).toContainText('is used by another program');
  await page.getByRole('button', { name: 'Ctrl Alt A' }).click();
  await expect(page.getByText('Another program uses it')).toHaveCount(0);
  await expect(desk.panel.notices).toHaveCount(0);
  expect(await desk.os.shortcuts()).toContain(ANSWER_KEY);
});

test('the language changes everywhere at once', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await openSettings(desk, 'Appearance');
  await desk.panel.page.getByText('Deutsch').click();
  await expect(desk.panel.page.getByRole('button', { name: 'Anrufe', exact: true })).toBeVisible();
  await expect(desk.panel.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect.poll(() => desk.os.trayToolTip()).toBe('Hookswitch: Bereit');
});

test('settings and the place of the agent survive a restart', async ({ openDesk, profile }) => {
  const first = await openDesk({ userDataDir: profile });
  await first.tryDemo();
  await openSettings(first, 'Appearance');
  await first.panel.page.getByText('Dark').click();
  await expect(first.panel.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.close();
  const second = await openDesk({ userDataDir: profile });
  await second.isReady();
  await expect(second.panel.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('leaving the demo takes its people and calls along, and comes back to the first start', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await desk.panel.dial('604');
  await expect(desk.panel.call('Extension 604').text(/^Busy/)).toBeVisible();
  await desk.panel.goTo('Settings');
  await desk.panel.page.getByRole('button', { name: 'Leave the demo' }).click();
  await expect(desk.panel.tryIt).toBeVisible();
  await desk.tryDemo();
  await desk.panel.goTo('History');
  await expect(desk.panel.words('No calls yet')).toBeVisible();
});
