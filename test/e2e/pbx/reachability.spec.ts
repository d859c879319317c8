import { expect } from '@playwright/test';

import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { LAB } from '#test/lab/asterisk.ts';

import { test } from './pbx-test.ts';

test('a wrong password is said in words, and is not tried again and again', async ({ startPhone }) => {
  const phone = await startPhone({ user: '1002', password: 'not the password' });
  await expect(phone.panel.getByText('does not accept the password')).toBeVisible();
  await expect(phone.panel.getByText(/Trying again in 2\d\d\ss\./)).toBeVisible();
  expect((await phone.snapshot()).reachability).toMatchObject({
    state: 'refused',
    problem: 'wrong-password',
  });
  await phone.connect({ user: '1002' });
  await phone.reachable();
});

test('a server that is down at the start is found as soon as it is up', async ({ startPhone }) => {
  const proxy = new ChaosProxy({ port: LAB.wssPort });
  const port = await proxy.start();
  await proxy.setMode('refuse');
  try {
    const phone = await startPhone({ user: '1002', server: `wss://127.0.0.1:${port}/ws` });
    await expect(phone.panel.getByText('refuses connections on this port')).toBeVisible();
    await proxy.setMode('pass');
    await phone.reachable(20_000);
    await expect(phone.panel.getByText('refuses connections on this port')).toBeHidden();
  } finally {
    await proxy.stop();
  }
});
