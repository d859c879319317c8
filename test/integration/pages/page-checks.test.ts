import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { chromiumExecutable } from '#test/support/chromium-executable.ts';
import { focusTroubles } from '#test/support/ui-harness/checks/focus-walk.ts';
import { pageTroubles } from '#test/support/ui-harness/checks/page-troubles.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumExecutable(), args: ['--no-sandbox'] });
});

afterAll(() => browser.close());

const GOOD = `
  <h1>Calls</h1>
  <p>Nobody calls at present.</p>
  <button>Answer</button>
  <label><input type="checkbox" /> Ring on</label>
`;

interface Drawn {
  readonly layout: readonly string[];
  readonly focus: readonly string[];
}

/** The checks' findings on a page of this content. */
async function check(content: string, style = '', script = ''): Promise<Drawn> {
  const page: Page = await browser.newPage({ viewport: { width: 380, height: 400 } });
  await page.setContent(`<!doctype html><html lang="en"><head><title>Page</title>
    <style>body { margin: 16px; font: 14px/20px sans-serif; background: white; color: black }
    button { height: 40px } :focus-visible { outline: 2px solid black; outline-offset: 2px } ${style}</style></head>
    <body><main>${content}</main><script>${script}</script></body></html>`);
  const layout = await pageTroubles(page);
  const focus = await focusTroubles(page);
  await page.close();
  return { layout, focus };
}

describe('the checks of drawn pages', () => {
  it('find nothing on a good page', async () => {
    expect(await check(GOOD)).toEqual({ layout: [], focus: [] });
  });

  it('find words that are cut only with the text spacing a reader may set', async () => {
    const box = '.box { height: 22px; width: 340px; overflow: hidden }';
    const { layout } = await check(
      `${GOOD}<p class="box">A call came while you were away from here</p>`,
      box,
    );
    expect(layout).toEqual(['text spacing: cut off: "A call came while you were away from here"']);
  });

  it('find words that lie on others', async () => {
    const { layout } = await check(
      `${GOOD}<p>Anna Berg</p><p class="up">Tom Becker</p>`,
      '.up { margin-top: -36px }',
    );
    expect(layout).toContain('overlapping: "Anna Berg" and "Tom Becker"');
  });

  it('leave alone what floats over words and has its own ground', async () => {
    const list = '.list { position: absolute; top: 40px; left: 0; width: 200px; background: white }';
    const { layout } = await check(`${GOOD}<div class="list">Anna Berg<br />Tom Becker</div>`, list);
    expect(layout.filter((words) => words.includes('overlapping'))).toEqual([]);
  });

  it('let names end in dots', async () => {
    const short = '.short { width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }';
    const { layout } = await check(`${GOOD}<p class="short">Marta Lindqvist of Nordvik Logistics</p>`, short);
    expect(layout).toEqual([]);
  });

  it('find targets that are small and close to each other', async () => {
    const small = '.small { height: 16px; width: 16px; padding: 0; margin: 0; font-size: 8px }';
    const two = '<button class="small">a</button><button class="small">b</button>';
    const { layout } = await check(`${GOOD}<div>${two}</div>`, small);
    expect(layout.filter((words) => words.startsWith('target-size'))).toHaveLength(2);
  });

  it('find a button that does not show its focus, or too faintly', async () => {
    const bare = '.bare:focus-visible { outline: none } .faint:focus-visible { outline-color: #ddd }';
    const buttons =
      '<button class="bare">Hold</button><button class="faint">Mute</button><button>End</button>';
    const { focus } = await check(buttons, bare);
    expect(focus).toEqual(['focus not seen: button "Hold"', 'focus not seen: button "Mute"']);
  });

  it('find a focus that goes under a bar', async () => {
    const bar = '.bar { position: fixed; inset: 0 0 auto; height: 120px; background: white }';
    const { focus } = await check(`<button>Under it</button><div class="bar"></div>`, bar);
    expect(focus).toEqual(['focus hidden: button "Under it"']);
  });

  it('find a place that Tab does not leave', async () => {
    const keep = "document.querySelector('#trap').addEventListener('keydown', (e) => e.preventDefault())";
    const { focus } = await check(
      '<button>One</button><button id="trap">Two</button><button>Three</button>',
      '',
      keep,
    );
    expect(focus).toContain('focus caught: button "Two"');
    expect(focus).toContain('not reached by Tab: button "Three"');
  });
});
