import { expect, type Locator, type Page } from '@playwright/test';

import type { Desk } from './desk.ts';

/** More keys than any way through the panel takes. */
const KEYS_MAX = 40;

/** What leads on to the target from where the focus is. */
function nextKey(target: Element | null): 'ArrowRight' | 'Enter' | 'Tab' {
  const { activeElement } = document;
  const row = target?.closest('[role=toolbar], nav, [role=grid] [role=row]');
  if (row?.contains(activeElement) === true) return 'ArrowRight';
  const card = target?.closest('[data-one-stop=true]');
  return card !== null && card === activeElement ? 'Enter' : 'Tab';
}

/**
 * Tab until it has the focus, with the arrows along what is one stop and Enter into it; what has the focus must show
 * that it has.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let keys = 0; keys < KEYS_MAX; keys += 1) {
    if (await isFocused(target)) {
      await expectVisibleFocus(target);
      return;
    }
    const isThere = (await target.count()) > 0;
    await page.keyboard.press(isThere ? await target.evaluate(nextKey) : 'Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}`);
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

/** Goes there with the keyboard and presses Enter. */
export async function press(desk: Desk, target: Locator): Promise<void> {
  await tabTo(desk.panel.page, target);
  await desk.panel.page.keyboard.press('Enter');
}
