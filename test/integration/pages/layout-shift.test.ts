import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CallView } from '#shared/domain/call.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aMatch, aRingingCall } from '#test/support/builders/a-call.ts';
import { chromiumExecutable } from '#test/support/chromium-executable.ts';
import { buildPages } from '#test/support/ui-harness/build-pages.ts';
import { quiet } from '#test/support/ui-harness/call-scenes.ts';
import { cannedValues } from '#test/support/ui-harness/canned-values.ts';
import { installBridge } from '#test/support/ui-harness/install-bridge.ts';
import { PageServer } from '#test/support/ui-harness/page-server.ts';

let folder: string;
let browser: Browser;
let server: PageServer;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookswitch-shift-'));
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
const PENDING = { state: 'pending', matches: [], failures: [], earlierCalls: 0 } as const;
/** No name is so long that it moves a button. */
const LONG = 'Customer service of Nordvik Logistics and partners abroad';
const FOUND = { ...aCall().lookup, matches: [aMatch({ detail: '3 open tickets', systemName: LONG })] };
const NOT_YET = { state: 'none' } as const;
const queue = 'Support queue';

const rings = aRingingCall({ queue, startedAt: now, ringingAt: now, lookup: PENDING, pop: NOT_YET });
const ringsKnown = { ...rings, lookup: FOUND };
const ringsOpened: CallView = { ...ringsKnown, pop: { state: 'opened', reason: 'rule', afterMs: 210 } };
const talks = aCall({ queue, startedAt: now, answeredAt: now, lookup: FOUND, pop: ringsOpened.pop });
const second = aRingingCall({ id: aCallId(2), startedAt: now, ringingAt: now });
const held: CallView = {
  ...talks,
  phase: 'held',
  hold: 'local',
  heldAt: now,
  actions: ['resume', 'hang-up', 'note'],
};
const ended: CallView = {
  ...talks,
  phase: 'ended',
  result: 'answered',
  endedAt: now + 1000,
  actions: ['note'],
};

/** A page that is told snapshots, one after the other. */
class LivePage {
  readonly page: Page;
  #revision = 100;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(name: 'panel' | 'popup', calls: readonly CallView[]): Promise<LivePage> {
    const page = await browser.newPage({ viewport: { width: 380, height: 640 }, reducedMotion: 'reduce' });
    const snapshot = quiet(now, { calls });
    await page.addInitScript(installBridge, cannedValues({ name, page: name, snapshot }, {}));
    await page.goto(`${origin}/${name}.html`);
    await page.locator('#root > *').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    return new LivePage(page);
  }

  async show(values: Partial<Snapshot>): Promise<void> {
    this.#revision += 1;
    const snapshot = { ...quiet(now, values), revision: this.#revision };
    await this.page.evaluate(async (next) => {
      window.pushSnapshot?.(next);
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
    }, snapshot);
  }

  /** Where everything is that the selectors name, in whole CSS px. */
  boxes(selectors: readonly string[]): Promise<readonly string[]> {
    return this.page.evaluate(
      (wanted) =>
        wanted.map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          const edges = box === undefined ? [] : [box.left, box.top, box.width, box.height];
          return `${selector}: ${edges.map(Math.round).join(' ')}`;
        }),
      selectors,
    );
  }
}

const AROUND = [
  'header',
  'header > :nth-child(1)',
  'header > :nth-child(2)',
  'search',
  'nav',
  'main',
] as const;
const FIRST_NAME = 'article:first-of-type h2';

describe('the panel', () => {
  it('keeps everything round the calls where it is, from the ring to the end and with a second call', async () => {
    const panel = await LivePage.open('panel', []);
    const before = await panel.boxes(AROUND);
    const steps = [[rings], [ringsKnown], [ringsOpened], [talks], [talks, second], [held], [ended], []];
    for (const calls of steps) {
      await panel.show({ calls });
      const phases = calls.map(({ phase }) => phase);
      expect([phases, await panel.boxes(AROUND)]).toEqual([phases, before]);
    }
    await panel.page.close();
  });

  it('keeps the caller’s name and the record where they are while the record is found, opens and the call is taken', async () => {
    const panel = await LivePage.open('panel', [rings]);
    const inCard = [FIRST_NAME, 'article [data-state]'];
    const [name] = await panel.boxes(inCard);
    await panel.show({ calls: [ringsKnown] });
    const known = await panel.boxes(inCard);
    expect(known[0]?.split(' ').slice(0, 5)).toEqual(name?.split(' ').slice(0, 5));
    for (const call of [ringsOpened, talks, { ...talks, muted: true }, held]) {
      await panel.show({ calls: [call] });
      expect([call.phase, await panel.boxes(inCard)]).toEqual([call.phase, known]);
    }
    await panel.page.close();
  });

  it('leaves the call that goes on where it is when another one rings, and when that one gives up', async () => {
    const panel = await LivePage.open('panel', [talks]);
    const card = ['article', FIRST_NAME, 'article textarea'];
    const before = await panel.boxes(card);
    await panel.show({ calls: [talks, second] });
    expect(await panel.boxes(card)).toEqual(before);
    await panel.show({ calls: [talks] });
    expect(await panel.boxes(card)).toEqual(before);
    await panel.page.close();
  });
});

describe('the popup', () => {
  it('leaves the first call where it is when another one rings below', async () => {
    const popup = await LivePage.open('popup', [ringsOpened]);
    const first = ['[role=alertdialog]', '[role=alertdialog] h1', '[role=alertdialog] button'];
    const before = await popup.boxes(first);
    await popup.show({ calls: [ringsOpened, second] });
    expect(await popup.boxes(first)).toEqual(before);
    await popup.page.close();
  });

  it('moves no button while the record is found and opens', async () => {
    const popup = await LivePage.open('popup', [rings]);
    const answer = popup.page.getByRole('button', { name: 'Answer', exact: true });
    const before = await answer.boundingBox();
    for (const call of [ringsKnown, ringsOpened]) {
      await popup.show({ calls: [call] });
      expect(await answer.boundingBox()).toEqual(before);
    }
    await popup.page.close();
  });
});
