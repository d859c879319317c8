import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { CUSTOMER } from '#test/support/pbx/pbx-profile.ts';
import { TONE } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

const AGENT = 'PJSIP/1001';
/** AMI and the dialplan each take a semicolon for themselves unless it is escaped. */
const BY_ALERT_INFO = '__LAB_ALERT_INFO=<http://lab.invalid>\\;info=alert-autoanswer';
const BY_CALL_INFO = '__LAB_CALL_INFO=<sip:lab.invalid>\\;answer-after=0';

test.afterEach(({ phone }) => phone.change({ agent: {}, ring: {} }));

for (const [header, variable] of [
  ['Alert-Info', BY_ALERT_INFO],
  ['Call-Info', BY_CALL_INFO],
] as const) {
  test(`a call that asks for it by ${header} is answered by itself under policy, after a count-down`, async ({
    phone,
    customer,
  }) => {
    await phone.works({ autoAnswer: { allow: 'always' } });
    await customer.call({ variables: [variable] });
    const { id, autoAnswerAt } = await phone.ringing();
    expect(autoAnswerAt).toBeDefined();
    await expect(phone.panel.getByText(/^Answers by itself in/)).toBeVisible();
    await phone.callThat('flowing', (call) => call.id === id && call.media === 'flowing');
    await customer.pbx.untilBridged(AGENT, [TONE]);
    await customer.hearsAgent();
    const asked = (await phone.timelineOf(id)).filter(({ name }) => name === 'answer-asked');
    expect(asked.map(({ detail }) => detail)).toEqual(['automatic']);
  });
}

test('a call that asks to be answered by itself rings on when the agent wants to decide', async ({
  phone,
  customer,
}) => {
  await phone.works({ autoAnswer: { allow: 'always' } });
  await customer.call({ variables: [BY_ALERT_INFO] });
  const { autoAnswerAt = 0 } = await phone.ringing();
  await new PanelPage(phone.panel)
    .call(CUSTOMER.name)
    .root.getByRole('button', { name: 'Let it ring' })
    .click();
  await phone.call('undecided', (call) => call.autoAnswerAt === undefined);
  await expect.poll(() => Date.now()).toBeGreaterThan(autoAnswerAt + 300);
  expect(await phone.ringing()).toMatchObject({ phase: 'ringing' });
  expect(await customer.pbx.bridgedWith(AGENT)).toEqual([]);
});

test('without the policy a call that asks to be answered by itself only rings', async ({
  phone,
  customer,
}) => {
  await customer.call({ variables: [BY_ALERT_INFO] });
  const call = await phone.ringing();
  expect(call.alertInfo).toContain('alert-autoanswer');
  expect(call.autoAnswerAt).toBeUndefined();
});

test('a call rings by the rule for its Alert-Info, and others as usual', async ({ phone, customer }) => {
  await phone.change({ ring: { tone: 'soft', rules: [{ by: 'alert', text: 'vip', tone: 'bright' }] } });
  const first = phone.media.nextRing();
  await customer.call({ variables: ['__LAB_ALERT_INFO=<http://lab.invalid/vip>'] });
  expect(await first).toBe('bright');
  const { id } = await phone.ringing();
  await phone.audible(id);
  await customer.giveUp();
  await phone.idle();

  const second = phone.media.nextRing();
  await customer.call();
  expect(await second).toBe('soft');
});
