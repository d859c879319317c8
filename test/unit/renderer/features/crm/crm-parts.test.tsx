import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { CrmUses } from '#renderer/features/crm/crm-uses.tsx';
import { ExternalLines } from '#renderer/features/crm/external-lines.tsx';
import { KIND_FORMS } from '#renderer/features/crm/kinds/kind-forms.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const BASE = { id: 'a', origin: 'https://acme.example' } as const;
const LINE = { lineId: 'line-1', number: 'hs-7-line-1', name: 'Sales' } as const;

async function lines(externalLines: readonly (typeof LINE)[]) {
  const account = CrmAccount.parse({ ...BASE, kind: 'bitrix24', userId: '7', externalLines });
  if (account.kind !== 'bitrix24') throw new Error('another kind');
  const bridge = new FakeBridge(aSnapshot());
  let changed = 0;
  await renderPart(
    <ExternalLines account={account} system="Bitrix24" onChanged={() => (changed += 1)} />,
    bridge,
  );
  return { bridge, changed: () => changed };
}

test('lines are registered by a button, which says what the portal says', async () => {
  const { bridge, changed } = await lines([]);
  bridge.answer('crm:lines', () => ({
    ok: true,
    value: { outcome: 'not-allowed', detail: 'WRONG_AUTH_TYPE: Current authorization type is denied' },
  }));
  await userEvent.click(screen.getByRole('button', { name: 'Register my lines' }));
  expect(await screen.findByText(/WRONG_AUTH_TYPE/)).toBeTruthy();
  expect(changed()).toBe(0);
  bridge.answer('crm:lines', () => ({ ok: true, value: { outcome: 'passed' } }));
  await userEvent.click(screen.getByRole('button', { name: 'Register my lines' }));
  expect(bridge.inputsOf('crm:lines')).toEqual([
    { id: 'a', on: true },
    { id: 'a', on: true },
  ]);
  expect(changed()).toBe(1);
});

test('lines that are registered are shown, and can be taken back', async () => {
  const { bridge } = await lines([LINE]);
  bridge.answer('crm:lines', () => ({ ok: true, value: { outcome: 'passed' } }));
  expect(screen.getByText('Sales')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Take my lines back' }));
  expect(bridge.inputsOf('crm:lines')).toEqual([{ id: 'a', on: false }]);
});

test.each([
  { kind: 'freshdesk', more: { address: 'acme.freshdesk.com' }, number: true, name: true },
  { kind: 'bitrix24', more: { userId: '7' }, number: false, name: true },
] as const)('$kind can do without what is switched off', async ({ kind, more, number, name }) => {
  const account = CrmAccount.parse({ ...BASE, kind, ...more });
  const saved: unknown[] = [];
  const save = (changed: unknown) => Promise.resolve(void saved.push(changed));
  const { can } = KIND_FORMS[kind];
  await renderPart(<CrmUses account={account} can={can} save={save} />, new FakeBridge(aSnapshot()));
  const there = ['With the caller’s number', 'With the caller’s name'].map(
    (label) => screen.queryByRole('switch', { name: label }) !== null,
  );
  expect(there).toEqual([number, name]);
  await userEvent.click(screen.getByRole('switch', { name: 'With the caller’s name' }));
  expect(saved).toMatchObject([{ sent: { number: true, name: false } }]);
});
