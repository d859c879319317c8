import { test as base } from '@playwright/test';

import { ensureLab, type LabStatus } from '#test/lab/asterisk.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp, type PbxAppOptions } from '#test/support/pbx/pbx-app.ts';

interface Stories {
  /** Skips the story, with the reason, where there is no lab; with HOOKSWITCH_REQUIRE_PBX=1 it fails instead. */
  readonly labIsThere: undefined;
  /** Everybody who calls; no call is up before or after a story. */
  readonly customer: Customer;
  /** The app of agent 1001, registered, one for all stories that do not spoil it. */
  readonly phone: PbxApp;
  /** Starts another app; it is closed after the story. */
  readonly startPhone: (options?: PbxAppOptions) => Promise<PbxApp>;
}

interface Office {
  readonly lab: LabStatus;
  readonly shared: { phone?: PbxApp };
}

export const test = base.extend<Stories, Office>({
  lab: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      await use(await ensureLab());
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const shared: Office['shared'] = {};
      await use(shared);
      await shared.phone?.close();
    },
    { scope: 'worker' },
  ],
  labIsThere: [
    async ({ lab }, use, testInfo) => {
      if (lab.kind === 'unavailable') {
        if (process.env['HOOKSWITCH_REQUIRE_PBX'] === '1') throw new Error(lab.reason);
        testInfo.skip(true, lab.reason);
      }
      await use(undefined);
    },
    { auto: true },
  ],
  customer: async ({ labIsThere: _ }, use) => {
    const customer = await Customer.ready();
    await customer.clear();
    await use(customer);
    await customer.clear();
    customer.dispose();
  },
  phone: async ({ customer: _, shared }, use) => {
    shared.phone ??= await PbxApp.start();
    await shared.phone.reachable();
    await shared.phone.idle();
    await use(shared.phone);
  },
  startPhone: async ({ labIsThere: _ }, use) => {
    const started: PbxApp[] = [];
    await use(async (options) => {
      const phone = await PbxApp.start(options);
      started.push(phone);
      return phone;
    });
    for (const phone of started) await phone.close();
  },
});
