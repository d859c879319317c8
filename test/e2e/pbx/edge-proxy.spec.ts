import { expect } from '@playwright/test';

import { EDGE, ensureEdge, stopEdge } from '#test/lab/kamailio.ts';
import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { ANSWER_KEY, HANG_UP_KEY } from '#test/support/pbx/pbx-app.ts';
import { CUSTOMER } from '#test/support/pbx/pbx-profile.ts';

import { test } from './pbx-test.ts';

const [AGENT, COLLEAGUE] = EDGE.agents;
const TONE = 'Local/tone@lab-customer';

async function startEdge(): Promise<void> {
  const edge = await ensureEdge();
  if (edge.kind === 'unavailable') throw new Error(edge.reason);
}

test.beforeAll(startEdge);
test.afterAll(stopEdge);

test('behind an edge proxy: a call in with record, hold and hang-up, and a call out', async ({
  customer,
  startPhone,
}) => {
  const phone = await startPhone({ user: AGENT, server: EDGE.wss });
  await phone.reachable();
  await customer.call({ does: 'tone', calls: AGENT });
  expect((await phone.ringing()).party).toMatchObject({ number: { raw: CUSTOMER.shownByPbx } });
  await phone.press(ANSWER_KEY);
  await phone.call('flowing', ({ media }) => media === 'flowing');
  await customer.hearsAgent(AGENT);

  const panel = new PanelPage(phone.panel);
  const card = panel.call(CUSTOMER.name);
  const music = customer.pbx.hearsMusic(TONE);
  await card.hold.click();
  await music;
  const silence = customer.pbx.musicEnds(TONE);
  await card.resume.click();
  await silence;
  await customer.hearsAgent(AGENT);
  await phone.press(HANG_UP_KEY);
  await phone.idle();

  const read = customer.pbx.digits();
  await panel.dial('609');
  await phone.call('flowing', ({ media, phase }) => media === 'flowing' && phase === 'connected');
  await panel.call('Extension 609').keypadToggle.click();
  await panel.call('Extension 609').pressKeys('23#');
  expect(await read).toBe('23');
});

test('the edge proxy restarts in a call: it goes on, and ends for both sides', async ({
  customer,
  startPhone,
}) => {
  const phone = await startPhone({ user: COLLEAGUE, server: EDGE.wss });
  await phone.reachable();
  await customer.call({ does: 'tone', calls: COLLEAGUE });
  await phone.ringing();
  await phone.press(ANSWER_KEY);
  const { id } = await phone.call('flowing', ({ media }) => media === 'flowing');
  await stopEdge();
  await phone.until('unreachable', ({ reachability }) => reachability.state === 'unreachable');
  await startEdge();
  await phone.reachable(20_000);
  await customer.hearsAgent(COLLEAGUE);
  expect(await phone.connected()).toMatchObject({ id });
  await customer.hangUp(COLLEAGUE);
  await phone.idle();
  expect(await phone.lastEntry()).toMatchObject({ id, result: 'answered' });
});
