import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, type TestInfo } from '@playwright/test';

import { Desk, type DeskOptions } from './desk.ts';
import { Exchange } from './exchange.ts';

interface TestFixtures {
  /** The demo desk of all stories in a row, with no call left over from the story before. */
  readonly desk: Desk;
  /** Opens a desk of the story's own: the first start, unless a profile says otherwise. */
  readonly openDesk: (options?: DeskOptions) => Promise<Desk>;
  /** Opens a phone server with one account. */
  readonly openExchange: () => Promise<Exchange>;
  /** A folder for a profile that outlives a desk; removed after the story. */
  readonly profile: string;
}

interface WorkerFixtures {
  readonly demoDesk: Desk;
}

/**
 * Every story ends with a check that main had no uncaught error and no page complained, which a violation of the
 * content security policy would show as well.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  demoDesk: [
    async ({}, use) => {
      const desk = await Desk.open();
      await desk.tryDemo();
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  desk: async ({ demoDesk }, use, info) => {
    await demoDesk.clear();
    await use(demoDesk);
    keepLog(demoDesk, info);
    base.expect(demoDesk.problems()).toEqual([]);
  },
  openDesk: async ({}, use, info) => {
    const desks: Desk[] = [];
    await use(async (options) => {
      const desk = await Desk.open(options);
      desks.push(desk);
      return desk;
    });
    const problems = desks.flatMap((desk) => desk.problems());
    for (const desk of desks) keepLog(desk, info);
    for (const desk of desks) await desk.close();
    base.expect(problems).toEqual([]);
  },
  openExchange: async ({}, use) => {
    const exchanges: Exchange[] = [];
    await use(async () => {
      const exchange = await Exchange.open();
      exchanges.push(exchange);
      return exchange;
    });
    for (const exchange of exchanges) await exchange.close();
  },
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hookswitch-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** A story that failed keeps what main logged. */
function keepLog(desk: Desk, info: TestInfo): void {
  if (info.status === info.expectedStatus) return;
  writeFileSync(info.outputPath(`main-${desk.app.pid}.log`), desk.logLines(/./).join('\n'));
}

export { expect } from '@playwright/test';
