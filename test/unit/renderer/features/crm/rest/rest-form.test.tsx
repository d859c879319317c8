import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { RestForm } from '#renderer/features/crm/rest/rest-form.tsx';
import type { RestTrial } from '#shared/ipc/rest-trial.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const TRIAL: RestTrial = {
  faults: [],
  sent: {
    method: 'GET',
    url: 'https://crm.example/contacts?phone=%2B12025550143',
    headers: [{ name: 'authorization', value: 'Bearer ***' }],
    body: '',
  },
  answer: { status: 200, text: '[]', tookMs: 12 },
  found: {
    records: [
      { recordType: 'contact', recordId: '412', name: 'Mina Okafor', found: 'exact', number: '+12025550143' },
    ],
    others: 1,
  },
};

async function form() {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('crm:try', () => ({ ok: true, value: TRIAL }));
  bridge.answer('crm:test', () => ({ ok: true, value: { outcome: 'passed' } }));
  bridge.answer('crm:save', () => ({ ok: true, value: { id: 'rest', secretKept: 'keychain' } }));
  const saved: (string | undefined)[] = [];
  await renderPart(<RestForm account={undefined} onSaved={(id) => saved.push(id)} />, bridge);
  return { bridge, saved };
}

function section(name: string): HTMLElement {
  const found = screen.getByText(name).closest('details');
  if (found === null) throw new Error(`no section ${name}`);
  return found;
}

function setField(label: string, value: string, where: HTMLElement = document.body): Promise<void> {
  const field = within(where).getByLabelText(label);
  return userEvent.clear(field).then(async () => {
    field.focus();
    await userEvent.paste(value);
  });
}

test('a request is switched on, tried with a sample number, and shows what was read', async () => {
  const { bridge } = await form();
  await setField('Address of the API', 'https://crm.example');
  await setField('Token', 's3cret-token');
  const lookup = section('Who is calling');
  await userEvent.click(within(lookup).getByRole('switch', { hidden: true }));
  await userEvent.click(within(lookup).getByRole('button', { name: 'Try it', hidden: true }));
  expect(within(lookup).getByText('Mina Okafor')).toBeDefined();
  expect(within(lookup).getByText(/1 hit has another number/)).toBeDefined();
  expect(within(lookup).getByText(/Bearer \*\*\*/)).toBeDefined();
  expect(bridge.inputsOf('crm:try')).toMatchObject([
    {
      step: 'lookup',
      number: '+12025550143',
      secrets: { secret: 's3cret-token' },
      definition: { address: 'https://crm.example', lookup: { id: '$.id' } },
    },
  ]);
});

test('the request for new records says what it makes and reads, and is tried', async () => {
  const { bridge } = await form();
  await setField('Address of the API', 'https://crm.example');
  const create = section('A new record');
  await userEvent.click(within(create).getByRole('switch', { hidden: true }));
  await userEvent.selectOptions(within(create).getByLabelText('What it makes'), 'Lead');
  await setField('Address of its page', '$.href', create);
  expect(within(create).getByText(/really makes a record/)).toBeDefined();
  bridge.answer('crm:try', () => ({ ok: true, value: { faults: [], id: '77' } }));
  await userEvent.click(within(create).getByRole('button', { name: 'Try it', hidden: true }));
  expect(within(create).getByText('The CRM took it under the id 77.')).toBeDefined();
  expect(bridge.inputsOf('crm:try')).toMatchObject([
    { step: 'create', definition: { create: { kind: 'lead', id: '$.id', url: '$.href' } } },
  ]);
  const find = section('Is the new record there already?');
  await userEvent.click(within(find).getByRole('switch', { hidden: true }));
  bridge.answer('crm:try', () => ({ ok: true, value: { faults: [] } }));
  await userEvent.click(within(find).getByRole('button', { name: 'Try it', hidden: true }));
  expect(within(find).getByText('The record is not there yet.')).toBeDefined();
});

test('a fault is named under its field and keeps the CRM from being connected', async () => {
  const { bridge, saved } = await form();
  await setField('Address of the API', 'https://crm.example');
  const lookup = section('Who is calling');
  await userEvent.click(within(lookup).getByRole('switch', { hidden: true }));
  await setField('Path behind the address', '/people?phone={nubmer}', lookup);
  expect(within(lookup).getByText('{nubmer} is not known here.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(bridge.inputsOf('crm:save')).toEqual([]);
  await setField('Path behind the address', '/people?phone={number}', lookup);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(bridge.inputsOf('crm:save')).toMatchObject([{ kind: 'rest', secrets: { secret: '' } }]);
  expect(saved).toEqual(['rest']);
});
