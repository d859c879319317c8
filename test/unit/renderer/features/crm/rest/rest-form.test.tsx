import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { RestForm } from '#renderer/features/crm/rest/rest-form.tsx';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
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

test('a description goes into a file without what opens the CRM, and comes out of one', async () => {
  const { bridge } = await form();
  bridge.answer('crm:export', () => ({ ok: true, value: true }));
  await setField('Address of the API', 'https://crm.example');
  await setField('Token', 's3cret-token');
  await userEvent.click(screen.getByRole('button', { name: 'Export as a file' }));
  const [exported] = bridge.inputsOf('crm:export') as readonly { readonly definition: RestDefinition }[];
  expect(exported?.definition.address).toBe('https://crm.example');
  expect(JSON.stringify(exported)).not.toContain('s3cret');
  expect(await screen.findByText(/^The description was saved/)).toBeDefined();
  const read = { ...exported?.definition, address: 'https://other.example' };
  bridge.answer('crm:read-definition', () => ({ ok: true, value: read }));
  const file = new File(['{"address":"https://other.example"}'], 'crm.json', { type: 'application/json' });
  await userEvent.upload(
    screen.getByLabelText<HTMLInputElement>('Import a file', { selector: 'input' }),
    file,
  );
  expect(await screen.findByText(/^The file was read/)).toBeDefined();
  expect(bridge.inputsOf('crm:read-definition')).toEqual([{ text: '{"address":"https://other.example"}' }]);
  expect(screen.getByLabelText<HTMLInputElement>('Address of the API').value).toBe('https://other.example');
});

test('a file that describes nothing changes nothing', async () => {
  const { bridge } = await form();
  await setField('Address of the API', 'https://crm.example');
  bridge.answer('crm:read-definition', () => ({ ok: false, problem: 'not-a-definition' }));
  const input = screen.getByLabelText<HTMLInputElement>('Import a file', { selector: 'input' });
  await userEvent.upload(input, new File(['[]'], 'crm.json', { type: 'application/json' }));
  expect(await screen.findByText(/^This file holds no description/)).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('Address of the API').value).toBe('https://crm.example');
});

test('a CRM that does not answer as described is not kept', async () => {
  const { bridge, saved } = await form();
  bridge.answer('crm:test', () => ({ ok: true, value: { outcome: 'not-allowed', detail: 'HTTP 401' } }));
  await setField('Address of the API', 'https://crm.example');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('HTTP 401')).toBeDefined();
  expect([bridge.inputsOf('crm:test').length, bridge.inputsOf('crm:save'), saved]).toEqual([1, [], []]);
});
