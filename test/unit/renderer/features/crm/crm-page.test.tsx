import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { CrmPage } from '#renderer/features/crm/crm-page.tsx';
import { EntryCrm } from '#renderer/features/crm/entry-crm.tsx';
import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const WEBHOOK = 'https://acme.bitrix24.example/rest/7/abc123def456/';
const ACCOUNT = {
  kind: 'bitrix24',
  id: 'bitrix24',
  origin: 'https://acme.bitrix24.example',
  label: '',
  userId: '7',
  lookup: true,
  creates: true,
  log: true,
  sent: { number: true, name: true, notes: true, unanswered: true, recordings: false },
  showCard: false,
  cardFor: 'me',
  cardGroup: '',
  by: 'webhook',
  portal: '',
  clientId: '',
  cardSeconds: 15,
  takesCalls: false,
  externalLines: [],
} as const;

function aWriteView(values: Partial<CrmWriteView> = {}): CrmWriteView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    callId: aCallId(),
    system: 'bitrix24',
    systemName: 'Bitrix24',
    step: 'finish',
    state: 'done',
    number: '+12025550143',
    startedAt: 0,
    changedAt: 0,
    dueAt: 0,
    attempts: 1,
    ...values,
  };
}

async function page(accounts: Settings['crm']['accounts'], writes: readonly CrmWriteView[] = []) {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('crm:writes', () => ({ ok: true, value: writes }));
  bridge.answer('crm:test', () => ({
    ok: true,
    value: { outcome: 'passed', name: 'Ines Agent', missing: [] },
  }));
  bridge.answer('crm:save', () => ({ ok: true, value: { id: 'bitrix24', secretKept: 'keychain' } }));
  const settings = { ...sampleSettings, crm: { accounts, undoSeconds: 15 } };
  let saved = 0;
  await renderPart(
    <CrmPage settings={settings} onSaved={() => (saved += 1)} onBack={() => undefined} />,
    bridge,
  );
  return { bridge, saved: () => saved };
}

async function typeWebhook(): Promise<HTMLInputElement> {
  await userEvent.click(screen.getByRole('button', { name: /^Bitrix24/ }));
  const field = screen.getByLabelText<HTMLInputElement>('Inbound webhook of Bitrix24');
  await userEvent.click(field);
  await userEvent.paste(WEBHOOK);
  return field;
}

test('a webhook is tested and then kept, and leaves the field', async () => {
  const { bridge, saved } = await page([]);
  const field = await typeWebhook();
  expect(field.type).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('It works. Bitrix24 knows you as Ines Agent.')).toBeTruthy();
  const account = {
    kind: 'bitrix24',
    values: { by: 'webhook', showCard: false },
    secrets: { webhook: WEBHOOK },
  };
  expect(bridge.inputsOf('crm:test')).toEqual([account]);
  expect(bridge.inputsOf('crm:save')).toEqual([account]);
  expect([field.value, saved()]).toEqual(['', 1]);
});

test('a webhook that does not work is not kept, and says why', async () => {
  const { bridge } = await page([]);
  bridge.answer('crm:test', () => ({
    ok: true,
    value: { outcome: 'not-allowed', detail: 'INVALID_CREDENTIALS: Invalid request credentials' },
  }));
  await typeWebhook();
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText(/Bitrix24 does not accept what it was opened with/)).toBeTruthy();
  expect(screen.getByText(/INVALID_CREDENTIALS/)).toBeTruthy();
  expect(bridge.inputsOf('crm:save')).toEqual([]);
});

test('a field that is wrong says so itself', async () => {
  const { bridge } = await page([]);
  bridge.answer('crm:test', () => ({ ok: true, value: { outcome: 'field-wrong', field: 'webhook' } }));
  const field = await typeWebhook();
  await userEvent.click(screen.getByRole('button', { name: 'Test' }));
  expect(await screen.findAllByText('Inbound webhook of Bitrix24 is missing or is not right')).toHaveLength(
    2,
  );
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('nothing is sent before everything that is needed is there', async () => {
  const { bridge } = await page([]);
  await userEvent.click(screen.getByRole('button', { name: /^Bitrix24/ }));
  const connect = screen.getByRole('button', { name: 'Connect' });
  expect(connect.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(connect);
  expect(bridge.inputsOf('crm:test')).toEqual([]);
});

test('what it is used for is switched at once, without the webhook', async () => {
  const { bridge } = await page([ACCOUNT]);
  await userEvent.click(screen.getByRole('button', { name: /acme.bitrix24.example/ }));
  expect(screen.getByText('Connected to acme.bitrix24.example.')).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'With your notes' }));
  await userEvent.click(screen.getByRole('switch', { name: 'Write calls' }));
  await userEvent.click(screen.getByRole('switch', { name: 'Show Bitrix24’s own call card too' }));
  const account = { kind: 'bitrix24', id: 'bitrix24', values: {}, secrets: {} };
  expect(bridge.inputsOf('crm:save')).toEqual([
    { ...account, sent: { number: true, name: true, notes: false, unanswered: true, recordings: false } },
    { ...account, log: false },
    { ...account, values: { showCard: true } },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
  expect(bridge.inputsOf('crm:remove')).toEqual([{ id: 'bitrix24' }]);
});

test.each([
  [{ state: 'ready' }, 'Looks callers up and writes calls'],
  [{ state: 'resting' }, 'Rests while the demo runs'],
  [{ state: 'locked' }, /What opens Bitrix24 is not in the keychain any more/],
  [{ state: 'trouble', problem: 'sign-in-needed' }, /Bitrix24 wants you to sign in again/],
] as const)('the list says of each how it is: %o', async (view, words) => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('crm:accounts', () => ({
    ok: true,
    value: [{ id: 'bitrix24', name: 'Bitrix24', host: 'acme.bitrix24.example', ...view }],
  }));
  const settings = { ...sampleSettings, crm: { accounts: [ACCOUNT], undoSeconds: 15 } };
  await renderPart(
    <CrmPage settings={settings} onSaved={() => undefined} onBack={() => undefined} />,
    bridge,
  );
  expect(await screen.findByText(words)).toBeTruthy();
});

test('what is on the way is listed with what keeps it, tried again and discarded', async () => {
  const { bridge } = await page(
    [ACCOUNT],
    [aWriteView({ state: 'refused', problem: 'refused', detail: 'Unsupported phone number format' })],
  );
  expect(await screen.findByText('Unsupported phone number format')).toBeTruthy();
  expect(screen.getByText('Bitrix24 does not accept this')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Try again: Call/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Do not write: Call/ }));
  const { id } = aWriteView();
  expect([bridge.inputsOf('crm:retry'), bridge.inputsOf('crm:discard')]).toEqual([[{ id }], [{ id }]]);
});

test('a new record that was refused is put right where it waits', async () => {
  const fields = {
    kind: 'contact',
    firstName: 'Jonas',
    lastName: '',
    company: '',
    email: '',
    note: '',
  } as const;
  const refused = aWriteView({
    step: 'create',
    state: 'refused',
    problem: 'refused',
    fields,
    wants: [{ name: 'Industry__c', label: 'Industry' }],
  });
  const { bridge } = await page([ACCOUNT], [refused]);
  expect(await screen.findByText('Bitrix24 also requires: Industry')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Put right: New record/ }));
  await userEvent.type(screen.getByLabelText('Industry'), 'Wood');
  await userEvent.type(screen.getByLabelText('Last name'), 'Weber{Enter}');
  expect(bridge.inputsOf('record:change')).toEqual([
    {
      write: refused.id,
      fields: {
        ...fields,
        lastName: 'Weber',
        extra: [{ name: 'Industry__c', label: 'Industry', value: 'Wood' }],
      },
    },
  ]);
  expect(screen.queryByLabelText('Last name')).toBeNull();
});

test('whom the CRM has instead of a new record can be taken where it waits', async () => {
  const others = [{ type: 'contact', id: '412', name: 'Mina Okafor' }] as const;
  const double = aWriteView({ step: 'create', state: 'refused', problem: 'duplicate', others });
  const { bridge } = await page([ACCOUNT], [double]);
  await userEvent.click(await screen.findByRole('button', { name: /^Put right: New record/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Use Mina Okafor' }));
  expect(bridge.inputsOf('record:settle')).toEqual([
    { write: double.id, existing: { type: 'contact', id: '412' } },
  ]);
});

test.each([
  { writes: [aWriteView()], text: 'Saved in Bitrix24' },
  {
    writes: [aWriteView(), aWriteView({ step: 'note', state: 'unsure', problem: 'no-answer' })],
    text: 'Waits to be saved in Bitrix24',
  },
  {
    writes: [aWriteView({ state: 'refused', problem: 'no-record' }), aWriteView()],
    text: 'Not saved in Bitrix24',
  },
])('a past call says: $text', async ({ writes, text }) => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('crm:writes', () => ({ ok: true, value: writes }));
  await renderPart(<EntryCrm id={aCallId()} />, bridge);
  expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByRole('button') === null).toBe(text.startsWith('Saved'));
});
