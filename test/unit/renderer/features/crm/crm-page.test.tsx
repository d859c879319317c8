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
  log: true,
  sent: { notes: true, unanswered: true },
  showCard: false,
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
  const settings = { ...sampleSettings, crm: { accounts, undoSeconds: 15 } };
  let saved = 0;
  await renderPart(<CrmPage settings={settings} onSaved={() => (saved += 1)} />, bridge);
  return { bridge, saved: () => saved };
}

test('a webhook is tested and then kept, and leaves the field', async () => {
  const { bridge, saved } = await page([]);
  const field = screen.getByLabelText<HTMLInputElement>('Inbound webhook of Bitrix24');
  expect(field.type).toBe('password');
  await userEvent.click(field);
  await userEvent.paste(WEBHOOK);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('It works. Bitrix24 knows you as Ines Agent.')).toBeTruthy();
  const account = { kind: 'bitrix24', secret: WEBHOOK };
  expect(bridge.inputsOf('crm:test')).toEqual([account]);
  expect(bridge.inputsOf('crm:save')).toEqual([{ ...account, lookup: true, log: true, showCard: false }]);
  expect([field.value, saved()]).toEqual(['', 1]);
});

test('a webhook that does not work is not kept, and says why', async () => {
  const { bridge } = await page([]);
  bridge.answer('crm:test', () => ({
    ok: true,
    value: { outcome: 'not-allowed', detail: 'INVALID_CREDENTIALS: Invalid request credentials' },
  }));
  await userEvent.click(screen.getByLabelText('Inbound webhook of Bitrix24'));
  await userEvent.paste(WEBHOOK);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText(/does not accept the webhook/)).toBeTruthy();
  expect(screen.getByText(/INVALID_CREDENTIALS/)).toBeTruthy();
  expect(bridge.inputsOf('crm:save')).toEqual([]);
});

test('what it is used for is switched at once, without the webhook', async () => {
  const { bridge } = await page([ACCOUNT]);
  expect(screen.getByText('Connected to acme.bitrix24.example as user 7.')).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'Write calls and notes' }));
  expect(bridge.inputsOf('crm:save')).toEqual([
    { kind: 'bitrix24', lookup: true, log: false, showCard: false },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
  expect(bridge.inputsOf('crm:remove')).toEqual([{ id: 'bitrix24' }]);
});

test('what is on the way is listed with what keeps it, tried again and discarded', async () => {
  const { bridge } = await page(
    [ACCOUNT],
    [aWriteView({ state: 'refused', problem: 'refused', detail: 'Unsupported phone number format' })],
  );
  expect(await screen.findByText('Unsupported phone number format')).toBeTruthy();
  expect(screen.getByText('Bitrix24 does not take this')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Try again: Call/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Do not write: Call/ }));
  const { id } = aWriteView();
  expect([bridge.inputsOf('crm:retry'), bridge.inputsOf('crm:discard')]).toEqual([[{ id }], [{ id }]]);
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
