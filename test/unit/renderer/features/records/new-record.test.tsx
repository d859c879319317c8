import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { EntryNewRecord } from '#renderer/features/history/entry-new-record.tsx';
import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const WRITE = '00000000-0000-4000-8000-000000000501';
const FIELDS = {
  kind: 'contact',
  firstName: 'Jonas',
  lastName: 'Weber',
  company: '',
  email: '',
  note: 'Support',
} as const;

async function show(write?: Partial<CrmWriteView>): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  const preset = { firstName: 'Jonas', lastName: 'Weber', company: '', note: 'Support' };
  const places = [{ system: 'bitrix24', systemName: 'Bitrix24', kinds: ['contact', 'lead'] }];
  bridge.answer('record:offer', () => ({ ok: true, value: { places, preset } }));
  const whole = {
    id: WRITE,
    system: 'bitrix24',
    systemName: 'Bitrix24',
    step: 'create',
    number: '+49',
    fields: FIELDS,
    ...write,
  };
  bridge.answer('crm:writes', () => ({ ok: true, value: write === undefined ? [] : [whole] }));
  await renderPart(<EntryNewRecord entry={aHistoryEntry({ id: aCallId(7), records: [] })} />, bridge);
  return bridge;
}

test('the form is filled in with what is known, and Enter creates', async () => {
  const bridge = await show();
  await userEvent.click(await screen.findByRole('button', { name: 'New record' }));
  const form = screen.getByRole('form', { name: 'New record for this caller' });
  const first = within(form).getByLabelText('First name');
  expect(
    [first, within(form).getByLabelText('Last name')].map((field) => (field as HTMLInputElement).value),
  ).toEqual(['Jonas', 'Weber']);
  expect(document.activeElement).toBe(first);
  await userEvent.selectOptions(within(form).getByLabelText('What to create'), 'Lead in Bitrix24');
  await userEvent.type(within(form).getByLabelText('E-mail'), 'jonas@weber.example{Enter}');
  expect(bridge.inputsOf('record:create')).toEqual([
    {
      id: aCallId(7),
      system: 'bitrix24',
      fields: { ...FIELDS, kind: 'lead', email: 'jonas@weber.example' },
    },
  ]);
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
});

test('where somebody has the number already the agent chooses', async () => {
  const others = [{ type: 'contact', id: '412', name: 'Mina Okafor' }] as const;
  const bridge = await show({ state: 'refused', problem: 'duplicate', others });
  await userEvent.click(await screen.findByRole('button', { name: 'Use Mina Okafor' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create a new one anyway' }));
  expect(bridge.inputsOf('record:settle')).toEqual([
    { write: WRITE, existing: { type: 'contact', id: '412' } },
    { write: WRITE },
  ]);
});

test('what the CRM did not take can be put right or left', async () => {
  const bridge = await show({ state: 'refused', problem: 'refused', detail: 'email: invalid' });
  expect(await screen.findByText('email: invalid')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  await userEvent.type(screen.getByLabelText('Last name'), '-Lind{Enter}');
  expect(bridge.inputsOf('record:change')).toEqual([
    { write: WRITE, fields: { ...FIELDS, lastName: 'Weber-Lind' } },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Do not create' }));
  expect(bridge.inputsOf('crm:discard')).toEqual([{ id: WRITE }]);
});

test('what is on its way says so', async () => {
  await show({ state: 'waiting', problem: 'not-reachable' });
  expect(await screen.findByText(/Jonas Weber will be created in Bitrix24/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'New record' })).toBeNull();
});

test('fields that the CRM insists on are named, and a double of its own is told as one', async () => {
  await show({
    state: 'refused',
    problem: 'refused',
    detail: 'REQUIRED_FIELD',
    wants: [
      { name: 'Industry', label: 'Industry' },
      { name: '', label: 'Owner' },
    ],
  });
  expect(await screen.findByText('Bitrix24 also requires: Industry and Owner')).toBeTruthy();
  expect(screen.queryByText('REQUIRED_FIELD')).toBeNull();
  cleanup();
  await show({ state: 'refused', problem: 'duplicate', detail: 'Use one of these records?', others: [] });
  expect(await screen.findByText('Bitrix24 already has somebody like that:')).toBeTruthy();
});

test('a record of which nobody knows whether it is there is not said to have failed', async () => {
  await show({ state: 'refused', problem: 'in-doubt' });
  expect(
    await screen.findByText(/^Jonas Weber may have been created\. Bitrix24 did not answer/),
  ).toBeTruthy();
});

test('fields that the CRM insists on are filled in, from its list where it has one, and go out with the record', async () => {
  const industry = {
    name: 'Industry__c',
    label: 'Branch',
    choices: [
      { value: 'w', label: 'Woodwork' },
      { value: 's', label: 'Steel' },
    ],
  };
  const wants = [
    industry,
    { name: 'Language__c', label: 'Preferred language' },
    { name: '', label: 'Owner' },
  ];
  const extra = [{ name: 'Region__c', label: 'Region', value: 'North' }];
  const bridge = await show({ state: 'refused', problem: 'refused', wants, fields: { ...FIELDS, extra } });
  await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
  const group = screen.getByRole('group', { name: 'Bitrix24 also requires' });
  expect(within(group).getByLabelText<HTMLInputElement>('Region').value).toBe('North');
  expect(within(group).queryByLabelText('Owner')).toBeNull();
  expect(document.activeElement).toBe(within(group).getByLabelText('Region'));
  await userEvent.selectOptions(within(group).getByLabelText('Branch'), 'Steel');
  await userEvent.type(within(group).getByLabelText('Preferred language'), 'Swedish{Enter}');
  expect(bridge.inputsOf('record:change')).toEqual([
    {
      write: WRITE,
      fields: {
        ...FIELDS,
        extra: [
          ...extra,
          { name: 'Industry__c', label: 'Branch', value: 's' },
          { name: 'Language__c', label: 'Preferred language', value: 'Swedish' },
        ],
      },
    },
  ]);
});
