import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { HANG_UP_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';

import { test } from './pbx-test.ts';

const READER = '609';

/** What the PBX reads of these keys, pressed in a call by this line. */
async function read(phone: PbxApp, customer: Customer, by: string, keys: string): Promise<string> {
  const panel = new PanelPage(phone.panel);
  await phone.panel.getByRole('combobox', { name: 'Call out on' }).selectOption({ label: by });
  const digits = customer.pbx.digits();
  await panel.dial(READER);
  await phone.call('flowing', ({ media, phase }) => media === 'flowing' && phase === 'connected');
  const card = panel.call(`Extension ${READER}`);
  await card.keypadToggle.click();
  await card.pressKeys(keys);
  const found = await digits;
  await phone.press(HANG_UP_KEY);
  await phone.idle();
  return found;
}

test('digits are read by the PBX, as INFO by one line and as tones by the other', async ({
  startPhone,
  customer,
}) => {
  const phone = await startPhone({ user: '1003', profile: { ...LAB_PROFILE, digits: 'info' } });
  await phone.connect({ user: '1005', label: 'Tones', profile: { ...LAB_PROFILE, digits: 'in-band' } });
  await phone.until(
    'reachable on both lines',
    ({ reachability }) => reachability.state === 'reachable' && reachability.lines?.of === 2,
  );
  await test.step('one INFO a key', async () => {
    await customer.pbx.watchRequests();
    expect(await read(phone, customer, 'Office · 1003', '4711#')).toBe('4711');
    expect(await customer.pbx.requests('INFO')).toHaveLength(5);
  });
  await test.step('no INFO, and no RTP event: this account takes none', async () => {
    await customer.pbx.watchRequests();
    expect(await read(phone, customer, 'Tones · 1005', '20#')).toBe('20');
    expect(await customer.pbx.requests('INFO')).toEqual([]);
  });
});
