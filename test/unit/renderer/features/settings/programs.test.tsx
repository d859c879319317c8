import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { PairingToast } from '#renderer/features/outside/pairing-card.tsx';
import { ApiPage } from '#renderer/features/settings/api-page.tsx';
import { originOf } from '#renderer/features/settings/new-client-form.tsx';
import type { LocalApiView } from '#shared/domain/local-api.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const CRM = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'CRM',
  permissions: ['dial'],
  origins: ['https://crm.example'],
  addedAt: 0,
  connections: 0,
} as const;

const API: LocalApiView = { state: 'listening', port: 24_550, mayAsk: true, clients: [CRM] };

test('somebody who asks gets what the agent leaves switched on', async () => {
  const pairing = {
    id: 'p',
    name: 'Desk',
    origin: 'https://desk.example',
    permissions: ['dial', 'agent'],
  } as const;
  const bridge = new FakeBridge(aSnapshot({ localApi: { ...API, pairing } }));
  await renderPart(<PairingToast />, bridge);
  expect(screen.getByText('Web page of https://desk.example')).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'Change your state' }));
  await userEvent.click(screen.getByRole('button', { name: 'Allow' }));
  expect(bridge.inputsOf('api:answer-pairing')).toEqual([{ id: 'p', permissions: ['dial'] }]);
});

test('nobody who is refused gets anything', async () => {
  const pairing = { id: 'p', name: 'Script', permissions: ['dial'] } as const;
  const bridge = new FakeBridge(aSnapshot({ localApi: { ...API, pairing } }));
  await renderPart(<PairingToast />, bridge);
  expect(screen.getByText('A program on this computer')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Don’t allow' }));
  expect(bridge.inputsOf('api:answer-pairing')).toEqual([{ id: 'p' }]);
});

test('the agent changes what a program may do, and takes its token away', async () => {
  const bridge = new FakeBridge(aSnapshot({ localApi: API }));
  await renderPart(<ApiPage />, bridge);
  expect(screen.getByText(/^On, at 127\.0\.0\.1:24550/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  const [first] = screen.getAllByRole('switch', { name: 'See calls and your state' });
  if (first !== undefined) await userEvent.click(first);
  expect(bridge.inputsOf('api:change-client')).toEqual([
    { id: CRM.id, permissions: ['read-calls', 'dial'], origins: ['https://crm.example'] },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Remove CRM' }));
  expect(bridge.inputsOf('api:revoke-client')).toEqual([{ id: CRM.id }]);
});

test('a token that is created by hand is shown once, for the origin of the page that was pasted', async () => {
  const bridge = new FakeBridge(aSnapshot({ localApi: { ...API, clients: [] } }));
  bridge.answer('api:add-client', () => ({ ok: true, value: { token: 'secret-token' } }));
  await renderPart(<ApiPage />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Create a token' }));
  expect(bridge.inputsOf('api:add-client')).toEqual([]);
  await userEvent.type(screen.getByLabelText('Name'), 'Desk');
  await userEvent.type(screen.getByLabelText('Address of its web page'), 'https://desk.example/tickets/7');
  await userEvent.click(screen.getByRole('button', { name: 'Create a token' }));
  expect(bridge.inputsOf('api:add-client')).toEqual([
    { name: 'Desk', permissions: ['read-calls', 'dial'], origins: ['https://desk.example'] },
  ]);
  expect(screen.getByDisplayValue('secret-token')).toBeTruthy();
});

test.each([
  ['https://CRM.example:8443/x?y', 'https://crm.example:8443'],
  [
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  ],
  ['crm.example', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
])('the origin of %s is %s', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});
