import { test as base } from '@playwright/test';

import { ensureLab, type LabStatus } from '#test/lab/asterisk.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp, type PbxAppOptions } from '#test/support/pbx/pbx-app.ts';
import { COLLEAGUE } from '#test/support/pbx/pbx-profile.ts';

interface Stories {
  /** Skips the story, with the reason, where there is no lab; with HOOKSWITCH_REQUIRE_PBX=1 it fails instead. */
  readonly labIsThere: undefined;
  /** Everybody who calls; no call is up before or after a story. */
  readonly customer: Customer;
  /**
   * The app of agent 1001, registered, one for all stories that do not spoil it. It is told all about the PBX but its
   * conference room, so that it mixes conferences itself.
   */
  readonly phone: PbxApp;
  /** The app of the colleague in everybody's address book, agent 1004, registered and kept like `phone`. */
  readonly colleague: PbxApp;
  /** Starts another app, by default of agent 1002; it is closed after the story. */
  readonly startPhone: (options?: PbxAppOptions) => Promise<PbxApp>;
}

interface Office {
  readonly lab: LabStatus;
  readonly shared: { phone?: PbxApp; colleague?: PbxApp };
}

const WITHOUT_ROOM = { ...LAB_PROFILE, codes: { ...LAB_PROFILE.codes, conference: '' } };

async function atRest(phone: PbxApp): Promise<PbxApp> {
  await phone.reachable();
  await phone.idle();
  return phone;
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
      await Promise.all([shared.phone?.close(), shared.colleague?.close()]);
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
    shared.phone ??= await PbxApp.start({ profile: WITHOUT_ROOM });
    await provide(await atRest(shared.phone));
  },
  colleague: async ({ shared }, provide) => {
    shared.colleague ??= await PbxApp.start({ user: COLLEAGUE.extension, profile: LAB_PROFILE });
    await provide(await atRest(shared.colleague));
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
