import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CallView } from '#shared/domain/call.ts';
import { aCall, aCallId } from '#test/support/builders/a-call.ts';
import { chromiumExecutable } from '#test/support/chromium-executable.ts';
import { buildPages } from '#test/support/ui-harness/build-pages.ts';
import { quiet } from '#test/support/ui-harness/call-scenes.ts';
import { cannedValues } from '#test/support/ui-harness/canned-values.ts';
import { installBridge } from '#test/support/ui-harness/install-bridge.ts';
import { PageServer } from '#test/support/ui-harness/page-server.ts';
import { sampleHistory } from '#test/support/ui-harness/sample-history.ts';

/** From the field past everything in the panel to its places. */
const TABS_MAX = 20;

let folder: string;
let browser: Browser;
let server: PageServer;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookswitch-keys-'));
  await buildPages(folder);
  server = new PageServer({ folder });
  origin = await server.start();
  browser = await chromium.launch({ executablePath: chromiumExecutable(), args: ['--no-sandbox'] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.dispose();
  await rm(folder, { recursive: true, force: true });
});

const now = Date.now();

function past(n: number, displayName: string): CallView {
  return aCall({
    id: aCallId(n),
    phase: 'ended',
    result: 'answered',
    endedAt: now,
    actions: ['note', 'choose-match'],
    party: { ...aCall().party, displayName },
    lookup: { state: 'skipped', matches: [], failures: [], earlierCalls: 0 },
  });
}

async function openPanel(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 380, height: 640 }, reducedMotion: 'reduce' });
  const snapshot = quiet(now, { mode: 'demo', calls: [past(1, 'Ana'), past(2, 'Ben'), past(3, 'Cleo')] });
  const values = { 'history:list': { entries: sampleHistory(now) } };
  await page.addInitScript(
    installBridge,
    cannedValues({ name: 'panel', page: 'panel', snapshot, values }, {}),
  );
  await page.goto(`${origin}/panel.html`);
  await page.getByRole('grid', { name: 'Recent calls' }).waitFor();
  return page;
}

/** The part of the window that has the keyboard, and the card in it. */
function place(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const home = focused?.closest<HTMLElement>('[data-region], [data-focus-home="header"]');
    const region = home?.dataset['region'] ?? home?.dataset['focusHome'] ?? 'none';
    const card = focused?.closest('article')?.getAttribute('aria-label');
    return card === null || card === undefined ? region : `${region}: ${card}`;
  });
}

async function places(page: Page, key: string, until: string): Promise<readonly string[]> {
  const seen: string[] = [];
  while (seen.at(-1) !== until && seen.length <= TABS_MAX) {
    await page.keyboard.press(key);
    seen.push(await place(page));
  }
  return seen;
}

describe('a panel full of past calls', () => {
  it('is left by few Tabs in both directions: what repeats is one stop', async () => {
    const page = await openPanel();
    await page.getByRole('searchbox', { name: 'Name or number' }).focus();
    const onward = await places(page, 'Tab', 'places');
    expect(onward.length).toBeLessThanOrEqual(TABS_MAX);
    const each = (where: string) => onward.filter((one) => one === where).length;
    expect(['calls: Ben', 'calls: Cleo', 'recents', 'places'].map(each)).toEqual([1, 1, 1, 1]);
    const back = await places(page, 'Shift+Tab', 'field');
    expect(back).toEqual([...onward.slice(0, -1).toReversed(), 'field']);
    await page.close();
  });

  it('is gone round by F6 with the focus in sight', async () => {
    const page = await openPanel();
    const seen: string[] = [];
    for (let part = 0; part < 6; part += 1) {
      await page.keyboard.press('F6');
      seen.push(await place(page));
      const isShown = await page.evaluate(() => document.activeElement?.matches(':focus-visible'));
      expect([seen.at(-1), isShown]).toEqual([seen.at(-1), true]);
    }
    expect(seen).toEqual(['header', 'field', 'calls: Ana', 'recents', 'demo', 'places']);
    await page.close();
  });
});
