import { expect } from '@playwright/test';

import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { test } from './pbx-test.ts';

const AGENT = '1002';

function command<Reply>(phone: PbxApp, ask: () => Promise<Reply>): Promise<Reply> {
  return phone.panel.evaluate(ask);
}

test.afterEach(({ customer }) => customer.pbx.forgetFeatures(AGENT));

test('do not disturb: callers hear busy, and without it the phone rings again', async ({
  customer,
  startPhone,
}) => {
  const phone = await startPhone({ user: AGENT, profile: LAB_PROFILE });
  await phone.reachable();
  await command(phone, () => window.hookswitch.command['agent:do-not-disturb']({ on: true }));
  await expect(phone.panel.getByText('Do not disturb: calls are declined')).toBeVisible();
  await phone.until('told', ({ work }) => work.gate.pbx !== 'telling');
  const outcome = customer.outcome();
  await customer.call({ calls: AGENT });
  expect((await outcome).status).toBe('BUSY');
  expect((await phone.snapshot()).calls.filter(({ phase }) => phase !== 'ended')).toEqual([]);

  await command(phone, () => window.hookswitch.command['agent:do-not-disturb']({ on: false }));
  await phone.until('told', ({ work }) => !work.gate.doNotDisturb && work.gate.pbx !== 'telling');
  await customer.call({ calls: AGENT });
  await phone.ringing();
});

test('call-centre work: the queue has the agent, pauses the agent, and lets the agent go', async ({
  customer,
  startPhone,
}) => {
  const member = (): ReturnType<typeof customer.pbx.queueMembers> => customer.pbx.queueMembers('sales');
  const phone = await startPhone({ user: AGENT, profile: LAB_PROFILE });
  await phone.reachable();
  await command(phone, () => window.hookswitch.command['agent:call-centre']({ on: true }));
  await customer.pbx.until(member, (now) =>
    now.some(({ party, paused }) => party === 'PJSIP/1002' && !paused),
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
