import { expect } from '@playwright/test';

import { header } from '#test/lab/ami-packet.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { test } from './pbx-test.ts';

/** An app with the lines of agents 1002 and 1003. */
async function withTwoLines(phone: PbxApp): Promise<void> {
  await phone.connect({ user: '1002', label: 'Support' });
  await phone.connect({ user: '1003', label: 'Sales' });
  await phone.until(
    'reachable on both lines',
    ({ reachability }) => reachability.state === 'reachable' && reachability.lines?.of === 2,
  );
}

function heardOf(customer: Customer, event: string, agent: string) {
  const heard = customer.ami.waitFor(
    event,
    (packet) => header(packet, 'channel').startsWith(`PJSIP/${agent}-`),
    8000,
  );
  heard.catch(() => undefined);
  return heard;
}

test('a call on the second line rings while the first talks, and each waits for the other', async ({
  startPhone,
  customer,
}) => {
  const phone = await startPhone();
  await withTwoLines(phone);
  await customer.call({ calls: '1002' });
  await phone.ringing();
  await phone.panel.getByRole('button', { name: 'Answer', exact: true }).click();
  const first = await phone.connected();

  await customer.call({ calls: '1003', number: '03023125001' });
  const ringing = await phone.until('ringing too', ({ calls }) =>
    calls.some(({ phase }) => phase === 'ringing'),
  );
  const second = ringing.calls.find(({ phase }) => phase === 'ringing');
  expect(second).toMatchObject({ lineLabel: 'Sales' });
  const popup = await phone.app.window('popup.html');
  await expect(popup.getByText('Sales', { exact: true })).toBeVisible();
  await expect(phone.panel.getByText('Support', { exact: true }).first()).toBeVisible();

  const held = heardOf(customer, 'Hold', '1002');
  await popup
    .getByRole('button', { name: /^Answer/ })
    .first()
    .click();
  await held;
  await phone.until('talking on the second', ({ calls }) =>
    calls.some(({ id, phase, media }) => id === second?.id && phase === 'connected' && media === 'flowing'),
  );
  const back = heardOf(customer, 'Hold', '1003');
  await phone.panel.getByRole('button', { name: 'Swap' }).click();
  await back;
  await phone.until('back on the first', ({ calls }) =>
    calls.some(({ id, phase }) => id === first.id && phase === 'connected'),
  );
});

test('the chosen line is the caller at the far side', async ({ startPhone, customer }) => {
  const phone = await startPhone();
  await withTwoLines(phone);
  const chooser = phone.panel.getByRole('combobox', { name: 'Call out on' });
  await chooser.selectOption({ label: 'Sales · 1003' });
  await phone.until('going out by Sales', ({ lines }) =>
    lines.some((line) => line.isDefault && line.user === '1003'),
  );
  const made = heardOf(customer, 'Newchannel', '1003');
  await phone.panel.getByRole('searchbox').fill('603');
  await phone.panel.getByRole('searchbox').press('Enter');
  expect(header(await made, 'calleridnum')).toBe('1003');
  await phone.call(
    'talking by Sales',
    ({ phase, lineLabel }) => phase === 'connected' && lineLabel === 'Sales',
  );
});

test('a line whose password is wrong is named, and the other one goes on', async ({
  startPhone,
  customer,
}) => {
  const phone = await startPhone();
  await phone.connect({ user: '1003', label: 'Sales', password: 'wrong' });
  await phone.until('partly reachable', ({ reachability }) => reachability.state === 'partly');
  await expect(phone.panel.getByText('Calls reach you on 1 of 2 lines')).toBeVisible();
  await expect(phone.panel.getByRole('heading', { name: 'Calls to Sales cannot reach you' })).toBeVisible();
  await customer.call({ calls: '1002' });
  await phone.ringing();
});
