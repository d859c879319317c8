import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

import { inPage } from './install-checks.ts';
import { withTextSpacing } from './text-spacing.ts';

const SCROLLS = 'scrollable-region-focusable';

/** Lists whose rows the arrows choose from the field that controls them: axe knows that of comboboxes alone. */
function scrolledByItsField(targets: readonly string[]): readonly string[] {
  return targets.filter((target) => {
    const id = document.querySelector(target)?.id ?? '';
    return id !== '' && document.querySelector(`input[aria-controls~="${CSS.escape(id)}"]`) !== null;
  });
}

/** What axe finds wrong for assistive technology, one line per rule and element; with target sizes (WCAG 2.5.8). */
async function axeTroubles(page: Page): Promise<readonly string[]> {
  const options = { rules: { 'target-size': { enabled: true } } };
  await inPage(page, 'looseBars');
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  await inPage(page, 'holdBars');
  const found = violations.flatMap((rule) =>
    rule.nodes.map((node) => ({ id: rule.id, target: node.target.join(' ') })),
  );
  const reached = await page.evaluate(
    scrolledByItsField,
    found.filter(({ id }) => id === SCROLLS).map(({ target }) => target),
  );
  return found
    .filter(({ id, target }) => id !== SCROLLS || !reached.includes(target))
    .map(({ id, target }) => `${id}: ${target}`);
}

/** The page may never need sideways scrolling, also not at 190 px (200 %). */
async function overflows(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, #root > :not(output)')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  return wide.map((words) => `sideways: ${words}`);
}

/** Words on buttons, tabs and headings that stick out of their frame or are cut; names in rows may end in dots. */
async function cutWords(page: Page): Promise<readonly string[]> {
  const cut = await page.evaluate(() => {
    const framed = document.querySelectorAll('button, [role=tab], [role=menuitem], legend, h1, h2, h3');
    return [...framed].flatMap((element) => {
      const frame = element.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        const parent = text.parentElement;
        if (parent === null || (text.textContent ?? '').trim() === '') continue;
        if (getComputedStyle(parent).textOverflow === 'ellipsis' || parent.closest('.visually-hidden'))
          continue;
        range.selectNodeContents(text);
        const words = range.getBoundingClientRect();
        if (words.width === 0 || frame.width === 0) continue;
        if (words.right > frame.right + 1 || words.left < frame.left - 1)
          return [(text.textContent ?? '').trim()];
      }
      return [];
    });
  });
  return cut.map((words) => `cut: ${words}`);
}

async function layoutTroubles(page: Page): Promise<readonly string[]> {
  return [...(await overflows(page)), ...(await cutWords(page)), ...(await inPage(page, 'textLosses'))];
}

/** Popup and strip tell their height and their window follows: a picture's frame has to as well. */
async function growToFit(page: Page): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size !== null && height > size.height) await page.setViewportSize({ width: size.width, height });
}

export interface PageTroublesOptions {
  /** The page's window is as high as what it shows. */
  readonly growing?: boolean;
}

/**
 * Everything about a drawn page that a person would stumble over and a program can see: as it is, and with the text
 * spacing of WCAG 1.4.12.
 */
export async function pageTroubles(
  page: Page,
  { growing = false }: PageTroublesOptions = {},
): Promise<readonly string[]> {
  if (growing) await growToFit(page);
  const plain = [...(await axeTroubles(page)), ...(await layoutTroubles(page))];
  const size = page.viewportSize();
  const spaced = await withTextSpacing(page, async () => {
    if (growing) await growToFit(page);
    return layoutTroubles(page);
  });
  if (growing && size !== null) await page.setViewportSize(size);
  const known = new Set(plain);
  return [...plain, ...spaced.filter((words) => !known.has(words)).map((words) => `text spacing: ${words}`)];
}
