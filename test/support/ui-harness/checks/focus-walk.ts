import type { Page } from 'playwright';

import { inPage } from './install-checks.ts';

/** More than any page has: whoever is not back at the start by then is caught. */
const TABS_MAX = 200;

/** How often it is looked whether a list has brought its row into view. */
const LOOKS_MAX = 20;

/** Lists bring a row into view only some frames later. */
async function settle(page: Page): Promise<void> {
  for (let looks = 0; looks < LOOKS_MAX && (await inPage(page, 'isFocusHidden')); looks += 1) {
    await page.waitForTimeout(20);
  }
}

/**
 * Goes through the page with Tab: each place shows that it has the focus (WCAG 2.4.7, at 3:1 as 2.4.13 asks), is not
 * covered (2.4.11), lets go of it (2.1.2), and everything that can be tabbed to is reached (2.1.1).
 */
export async function focusTroubles(page: Page): Promise<readonly string[]> {
  await inPage(page, 'begin');
  const troubles: string[] = [];
  let over = false;
  for (let tabs = 0; tabs < TABS_MAX && !over; tabs += 1) {
    await page.keyboard.press('Tab');
    await settle(page);
    const here = await inPage(page, 'step');
    troubles.push(...here.troubles);
    ({ over } = here);
  }
  if (!over) troubles.push('focus caught: Tab does not come back to the start');
  troubles.push(...(await inPage(page, 'unreached')));
  return troubles;
}
