import { expect } from '@playwright/test';

import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { LAB } from '#test/lab/asterisk.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, PbxApp } from '#test/support/pbx/pbx-app.ts';
import { CUSTOMER } from '#test/support/pbx/pbx-profile.ts';

import { test } from './pbx-test.ts';

/** Whose app is spoiled here. */
const AGENT = '1002';

async function talk(phone: PbxApp, customer: Customer): Promise<string> {
  await phone.reachable();
  await customer.call({ does: 'tone', calls: AGENT });
  await phone.ringing();
  await phone.press(ANSWER_KEY);
  const { id } = await phone.connected();
  await phone.media.statsThat(({ packetsIn, packetsOut }) => packetsIn > 20 && packetsOut > 20);
  return id;
}

/** Packets still come in, counted from now. */
async function stillHears(phone: PbxApp): Promise<void> {
  const before = (await phone.media.stats())?.packetsIn ?? 0;
  await phone.media.statsThat(({ packetsIn }) => packetsIn > before + 50);
}

test('the socket dies during a call: the call and its audio live, and the far end can still end it', async ({
  customer,
  startPhone,
}) => {
  const proxy = new ChaosProxy({ port: LAB.wssPort });
  const port = await proxy.start();
  try {
    const phone = await startPhone({ user: AGENT, server: `wss://127.0.0.1:${port}/ws` });
    const id = await talk(phone, customer);
    await proxy.setMode('refuse');
    await phone.until('unreachable', ({ reachability }) => reachability.state === 'unreachable');
    await stillHears(phone);
    await proxy.setMode('pass');
    await phone.reachable(15_000);
    await stillHears(phone);
    await customer.hearsAgent(AGENT);
    expect(await phone.connected()).toMatchObject({ id });
    await customer.hangUp(AGENT);
    await phone.idle();
    expect(await phone.lastEntry()).toMatchObject({ id, result: 'answered', cause: { by: 'party' } });
  } finally {
    await proxy.stop();
  }
});

test('the media page dies during a call: the same call has its audio back, both ways', async ({
  customer,
  startPhone,
}) => {
  const phone = await startPhone({ user: AGENT });
  const id = await talk(phone, customer);
  await phone.killMediaPage();
  await phone.call('healing', ({ media }) => media !== 'flowing');
  await phone.call('flowing', ({ media }) => media === 'flowing');
  await stillHears(phone);
  await customer.hearsAgent(AGENT);
  expect(await phone.connected()).toMatchObject({ id });
  await customer.hangUp(AGENT);
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ id, result: 'answered', cause: { by: 'party' } });
});

test('the app is killed during a call: the next start closes its row truthfully', async ({
  customer,
  startPhone,
}) => {
  const phone = await startPhone({ user: AGENT });
  const id = await talk(phone, customer);
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await phone.app.kill();
  const killedAt = Date.now();
  const again = await PbxApp.open(phone.folder);
  const entry = await again.lastEntry();
  await again.close();
  expect(entry).toMatchObject({ id, result: 'answered', name: CUSTOMER.name, cause: { by: 'restart' } });
  expect(entry.endedAt).toBeLessThanOrEqual(killedAt);
  expect(entry.endedAt).toBeGreaterThan(killedAt - 6000);
  expect(entry.talkMs).toBe((entry.endedAt ?? 0) - (entry.answeredAt ?? 0));
});
