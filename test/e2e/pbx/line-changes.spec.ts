import { expect } from '@playwright/test';

import { LineFormPage } from '#test/e2e/support/line-form-page.ts';
import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { LAB } from '#test/lab/asterisk.ts';
import { HANG_UP_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';
import { CUSTOMER } from '#test/support/pbx/pbx-profile.ts';
import { talking, TONE } from '#test/support/pbx/talking.ts';

import { test } from './pbx-test.ts';

async function reachableOnTwoLines(phone: PbxApp): Promise<void> {
  await phone.until(
    'reachable on both lines',
    ({ reachability }) => reachability.state === 'reachable' && reachability.lines?.of === 2,
  );
}

/** An app with the lines of agents 1002 and 1003. */
async function connectTwoLines(phone: PbxApp): Promise<void> {
  await phone.connect({ user: '1002', label: 'Support' });
  await phone.connect({ user: '1003', label: 'Sales' });
  await reachableOnTwoLines(phone);
}

/** What the panel knows of each watched extension. */
async function availabilities(phone: PbxApp): Promise<Readonly<Record<string, string>>> {
  const reply = await phone.panel.evaluate(() => window.hookswitch.command['presence:get']());
  if (!reply.ok) throw new Error('no lamps');
  return Object.fromEntries(
    reply.value.entries.map(({ extension, availability }) => [extension, availability]),
  );
}

test('saving a line while talking ends no call: what needs a new connection waits for the end', async ({
  startPhone,
  customer,
}) => {
  const phone = await startPhone();
  await phone.reachable();
  const { id } = await talking(phone, customer, { calls: '1002' });

  await test.step('the agent is asked, and lets it wait', async () => {
    const panel = new PanelPage(phone.panel);
    await panel.goTo('Settings');
    await panel.subject('Phone lines').click();
    await phone.panel
      .getByRole('main')
      .getByRole('button', { name: /^Office/ })
      .click();
    const form = new LineFormPage(phone.panel);
    await form.server.fill(LAB.wss.replace('127.0.0.1', 'localhost'));
    await form.password.fill(LAB.agentPassword);
    await phone.panel.getByRole('button', { name: 'Save', exact: true }).click();
    const question = phone.panel.getByRole('dialog', { name: `Your call with ${CUSTOMER.name} would end` });
    await question.getByRole('button', { name: 'Reconnect when the call is over' }).click();
    await phone.until('saved and waiting', ({ lines }) => lines[0]?.isWaiting === true);
  });

  await test.step('the call goes on', async () => {
    await customer.pbx.untilBridged('PJSIP/1002', [TONE]);
    await customer.hearsAgent('1002');
    expect(await phone.connected()).toMatchObject({ id, media: 'flowing' });
  });

  await test.step('after it the line is where it was sent, and calls arrive there', async () => {
    await phone.nextEnd(id, () => phone.press(HANG_UP_KEY));
    await phone.until('connected anew', ({ lines: [line], reachability }) => {
      return line?.serverHost === 'localhost' && !line.isWaiting && reachability.state === 'reachable';
    });
    await talking(phone, customer, { calls: '1002' });
    await customer.pbx.untilBridged('PJSIP/1002', [TONE]);
  });
});

test('leaving the demo comes back to both lines, and calls arrive on each', async ({
  startPhone,
  customer,
}) => {
  const phone = await startPhone();
  await connectTwoLines(phone);
  const contacts = (): Promise<string> => customer.ami.command('pjsip show contacts');
  await phone.panel.evaluate(() => window.hookswitch.command['setup:try-demo']());
  await phone.until('in the demo', ({ mode, lines }) => mode === 'demo' && lines.length === 1);
  await customer.pbx.until(contacts, (shown) => !/100[23]\/sip/.test(shown));

  await phone.panel.getByRole('button', { name: 'Back to my phone' }).click();
  await reachableOnTwoLines(phone);
  for (const agent of ['1002', '1003']) {
    await customer.call({ calls: agent });
    expect(await phone.ringing()).toMatchObject({ lineId: `line-${agent}` });
    await customer.giveUp();
    await phone.idle();
  }
});

test('lamps are watched by the line that each is for', async ({ startPhone, customer }) => {
  const lamp = (extension: string, state: string): Promise<string> =>
    customer.ami.command(`devstate change Custom:BLF${extension} ${state}`);
  await Promise.all([lamp('7001', 'NOT_INUSE'), lamp('7002', 'NOT_INUSE')]);
  const phone = await startPhone();
  await connectTwoLines(phone);
  await phone.change({ presence: { extensions: ['7001'], byLine: { 'line-1003': ['7002'] } } });
  const seen = () => availabilities(phone);
  await expect.poll(seen).toMatchObject({ 7001: 'free', 7002: 'free' });
  const watchers = await customer.ami.command('pjsip show subscriptions inbound');
  expect(watchers).toMatch(/1002[^\n]*\n?[^\n]*7001/);
  expect(watchers).toMatch(/1003[^\n]*\n?[^\n]*7002/);

  await lamp('7002', 'INUSE');
  await expect.poll(seen).toMatchObject({ 7001: 'free', 7002: 'busy' });
  await Promise.all([lamp('7001', 'RINGING'), lamp('7002', 'NOT_INUSE')]);
  await expect.poll(seen).toMatchObject({ 7001: 'ringing', 7002: 'free' });
});
