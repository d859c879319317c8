import { test as base } from '@playwright/test';

import { Desk, type DeskOptions } from './desk.ts';

interface TestFixtures {
  /** The demo desk of all stories in a row, with no call left over from the story before. */
  readonly desk: Desk;
  /** Opens a desk of the story's own: the first start, unless a profile says otherwise. */
  readonly openDesk: (options?: DeskOptions) => Promise<Desk>;
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
  desk: async ({ demoDesk }, use) => {
    await demoDesk.clear();
    await use(demoDesk);
    base.expect(demoDesk.problems()).toEqual([]);
  },
  openDesk: async ({}, use) => {
    const desks: Desk[] = [];
    await use(async (options) => {
      const desk = await Desk.open(options);
      desks.push(desk);
      return desk;
    });
    const problems = desks.flatMap((desk) => desk.problems());
    for (const desk of desks) await desk.close();
    base.expect(problems).toEqual([]);
  },
});

export { expect } from '@playwright/test';
