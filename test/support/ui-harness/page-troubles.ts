import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds wrong for assistive technology, one line per rule and element. */
async function axeTroubles(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** The page may never need sideways scrolling, also not at 190 px (200 %). */
async function overflows(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, #root > :not(output)')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  return wide.map((words) => `sideways: ${words}`);
}

/** Words on buttons, tabs and headings that stick out of their frame or are cut; names in rows may end in dots. */
async function cutWords(page: Page): Promise<string[]> {
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

/** Everything about a drawn page that a person would stumble over and a program can see. */
export async function pageTroubles(page: Page): Promise<readonly string[]> {
  return [...(await axeTroubles(page)), ...(await overflows(page)), ...(await cutWords(page))];
}
