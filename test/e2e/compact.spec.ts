import { expect, test } from './support/fixtures.ts';

test('the panel made small takes a call with keys alone, and nothing moves when the call comes', async ({
  desk,
}) => {
  const { page, field } = desk.panel;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Make the window small').focus();
  await page.keyboard.press('Enter');
  await expect(button('Show the whole window')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBeLessThan(140);
  const places = async () => [await field.boundingBox(), await button('Show the whole window').boundingBox()];
  const before = await places();
  await desk.ring('customer');
  await expect(button('Answer')).toBeVisible();
  expect(await places()).toEqual(before);
  await button('Answer').focus();
  await page.keyboard.press('Enter');
  await expect(button('Hold')).toBeVisible();
  expect(await places()).toEqual(before);
  await button('End call').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.liveCalls()).toEqual([]);
  await button('Show the whole window').focus();
  await page.keyboard.press('Enter');
  await expect(desk.panel.place('History')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBeGreaterThan(400);
});
