import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { HANG_UP_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';
import { COLLEAGUE } from '#test/support/pbx/pbx-profile.ts';
import { talking } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

const AGENT = '1001';

function command<Reply>(phone: PbxApp, ask: () => Promise<Reply>): Promise<Reply> {
  return phone.panel.evaluate(ask);
}

/** A caller of the agent hears busy, and nothing rings. */
async function hearsBusy(phone: PbxApp, customer: Customer): Promise<void> {
  const outcome = customer.outcome();
  await customer.call();
  expect((await outcome).status).toBe('BUSY');
  expect((await phone.snapshot()).calls.filter(({ phase }) => phase !== 'ended')).toEqual([]);
}

test.afterEach(({ customer }) => customer.pbx.forgetFeatures(AGENT));

test('do not disturb: callers hear busy, and without it the phone rings again', async ({
  customer,
  phone,
}) => {
  await command(phone, () => window.hookswitch.command['agent:do-not-disturb']({ on: true }));
  await expect(phone.panel.getByText('Do not disturb: calls are declined')).toBeVisible();
  await phone.until('told', ({ work }) => work.gate.pbx !== 'telling');
  await hearsBusy(phone, customer);

  await command(phone, () => window.hookswitch.command['agent:do-not-disturb']({ on: false }));
  await phone.until('told', ({ work }) => !work.gate.doNotDisturb && work.gate.pbx !== 'telling');
  await customer.call();
  await phone.ringing();
});

test('forwarding: the PBX sends callers to the colleague, until the agent turns it off', async ({
  customer,
  phone,
  colleague,
}) => {
  await command(phone, () =>
    window.hookswitch.command['agent:forward']({ when: 'always', number: '1004', afterSeconds: 20 }),
  );
  await expect(phone.panel.getByText(`All calls go to ${COLLEAGUE.extension}`)).toBeVisible();
  await customer.pbx.until(
    () => customer.pbx.forwards(AGENT),
    (to) => to === COLLEAGUE.extension,
  );
  await customer.call();
  await colleague.ringing();
  expect((await phone.snapshot()).calls.filter(({ phase }) => phase !== 'ended')).toEqual([]);
  await customer.giveUp();
  await colleague.idle();

  const kept = phone.panel.getByRole('region', { name: 'Calls kept away' });
  await kept.getByRole('button', { name: /^Turn off/ }).click();
  await customer.pbx.until(
    () => customer.pbx.forwards(AGENT),
    (to) => to === '',
  );
  await customer.call();
  await phone.ringing();
});

test('call-centre work: the queue has the agent, pauses the agent, and lets the agent go', async ({
  customer,
  phone,
}) => {
  const member = (): ReturnType<typeof customer.pbx.queueMembers> => customer.pbx.queueMembers('sales');
  await command(phone, () => window.hookswitch.command['agent:call-centre']({ on: true }));
  await customer.pbx.until(member, (now) =>
    now.some(({ party, paused }) => party === `PJSIP/${AGENT}` && !paused),
  );
  await command(phone, () =>
    window.hookswitch.command['agent:set-state']({ state: 'not-ready', reason: 'lunch' }),
  );
  await customer.pbx.until(member, (now) => now.some(({ paused }) => paused));
  await phone.until('not ready', ({ work }) => work.choice.state === 'not-ready');
  await command(phone, () => window.hookswitch.command['agent:set-state']({ state: 'ready' }));
  await customer.pbx.until(member, (now) => now.some(({ paused }) => !paused));
  await command(phone, () => window.hookswitch.command['agent:call-centre']({ on: false }));
  await customer.pbx.until(member, (now) => now.length === 0);
});

test('wrap-up: callers hear busy while it counts down, more time is more, and done lets calls in', async ({
  customer,
  phone,
}) => {
  await phone.works({ wrapUp: { seconds: 20, always: true, callsDuring: false } });
  await talking(phone, customer);
  await phone.press(HANG_UP_KEY);
  const strip = phone.panel.getByRole('region', { name: 'Wrap-up after the last call' });
  await expect(strip).toContainText(/0:1\d left/);
  await hearsBusy(phone, customer);
  await strip.getByRole('button', { name: 'More time' }).click();
  await expect(strip).toContainText(/0:[45]\d left/);
  await strip.getByRole('button', { name: 'Done' }).click();
  await expect(strip).toHaveCount(0);
  await customer.call();
  await phone.ringing();
  await customer.giveUp();
  await phone.idle();
  await phone.works({});
});

test('wrap-up ends by itself when its time is over', async ({ customer, phone }) => {
  await phone.works({ wrapUp: { seconds: 2, always: true, callsDuring: false } });
  await talking(phone, customer);
  await phone.press(HANG_UP_KEY);
  await phone.until('in wrap-up', ({ agent }) => agent.state === 'wrap-up');
  await expect(new PanelPage(phone.panel).agentState('Ready')).toBeVisible();
  await customer.call();
  await phone.ringing();
  await customer.giveUp();
  await phone.idle();
  await phone.works({});
});
