import { expect, type Locator, type Page } from '@playwright/test';

import type { Desk } from './desk.ts';

/** Past calls that are still in view have many stops each. */
const TABS_MAX = 80;

/** Tab until it has the focus; it must show that it has. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    if (await isFocused(target)) {
      await expectVisibleFocus(target);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

export async function isFocused(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate((element) => element === document.activeElement);
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const look = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const around = element.parentElement === null ? '' : getComputedStyle(element.parentElement).boxShadow;
    return { outlined: outlineStyle !== 'none' && outlineWidth !== '0px', shadows: [boxShadow, around] };
  });
  expect(
    look.outlined || look.shadows.some((shadow) => shadow !== 'none'),
    `${target.toString()} shows its focus`,
  ).toBe(true);
}

/** Goes there with Tab and presses Enter. */
export async function press(desk: Desk, target: Locator): Promise<void> {
  await tabTo(desk.panel.page, target);
  await desk.panel.page.keyboard.press('Enter');
}
