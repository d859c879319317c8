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
  /** Starts another app, by default of agent 1002; it is closed after the story. */
  readonly startPhone: (options?: PbxAppOptions) => Promise<PbxApp>;
}

interface Office {
  readonly lab: LabStatus;
  readonly shared: { phone?: PbxApp };
}

export const test = base.extend<Stories, Office>({
  lab: [
    async ({}, provide) => {
      await provide(await ensureLab());
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  shared: [
    async ({}, provide) => {
      const shared: Office['shared'] = {};
      await provide(shared);
      await shared.phone?.close();
    },
    { scope: 'worker' },
  ],
  labIsThere: [
    async ({ lab }, provide, testInfo) => {
      if (lab.kind === 'unavailable') {
        if (process.env['HOOKSWITCH_REQUIRE_PBX'] === '1') throw new Error(lab.reason);
        testInfo.skip(true, lab.reason);
      }
      await provide(undefined);
    },
    { auto: true },
  ],
  customer: async ({}, provide) => {
    const customer = await Customer.ready();
    await provide(customer);
    await customer.clear();
    customer.dispose();
  },
  phone: async ({ customer, shared }, provide) => {
    await customer.clear();
    shared.phone ??= await PbxApp.start();
    await shared.phone.reachable();
    await shared.phone.idle();
    await provide(shared.phone);
  },
  startPhone: async ({}, provide) => {
    const started: PbxApp[] = [];
    await provide(async (options) => {
      const phone = await PbxApp.start({ user: '1002', ...options });
      started.push(phone);
      return phone;
    });
    for (const phone of started) await phone.close();
  },
});
