import type { Page } from 'playwright';

import { inPage } from './install-checks.ts';

/** More than any page has: whoever is not back at the start by then is caught. */
const TABS_MAX = 200;

/** Lists bring a row into view only with the next frame. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
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
    await page.evaluate(twoFrames);
    const here = await inPage(page, 'step');
    troubles.push(...here.troubles);
    ({ over } = here);
  }
  if (!over) troubles.push('focus caught: Tab does not come back to the start');
  troubles.push(...(await inPage(page, 'unreached')));
  return troubles;
}
