import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { WriteList } from '#renderer/features/crm/write-list.tsx';
import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const ID = '00000000-0000-4000-8000-000000000001';

async function list(values: Partial<CrmWriteView>, edited: object = { ok: true }) {
  const write: CrmWriteView = {
    id: ID,
    callId: aCallId(),
    system: 'bitrix24',
    systemName: 'Bitrix24',
    step: 'finish',
    state: 'refused',
    number: '+12025550143',
    startedAt: 0,
    changedAt: 0,
    dueAt: 0,
    attempts: 1,
    ...values,
  };
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('crm:writes', () => ({ ok: true, value: [write] }));
  bridge.answer('crm:edit', () => edited);
  await renderPart(<WriteList />, bridge);
  await screen.findByText(/\+12025550143/);
  return bridge;
}

const pencil = () => screen.queryByRole('button', { name: /^Put right/ });
const openPencil = async () => {
  const button = pencil();
  if (button === null) throw new Error('no pencil');
  await userEvent.click(button);
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Write it so' }));

test('the words of a note are put right where it waits, and the record can be left out', async () => {
  const bridge = await list({ step: 'note', text: 'Frist' });
  await openPencil();
  const field = screen.getByLabelText<HTMLTextAreaElement>('Text');
  expect(field.value).toBe('Frist');
  await userEvent.clear(field);
  await userEvent.type(field, 'First');
  await userEvent.click(screen.getByRole('switch', { name: 'Write it without the record' }));
  await save();
  expect(bridge.inputsOf('crm:edit')).toEqual([{ id: ID, text: 'First', withoutRecord: true }]);
  expect(screen.queryByLabelText('Text')).toBeNull();
});

test('a write without words is sent without its record, and keeps it unless that is said', async () => {
  const bridge = await list({});
  await openPencil();
  expect(screen.queryByLabelText('Text')).toBeNull();
  await save();
  expect(bridge.inputsOf('crm:edit')).toEqual([{ id: ID, withoutRecord: false }]);
});

test('what could not be put right stays open as it was typed', async () => {
  await list({ step: 'note', text: 'Frist' }, { ok: false, problem: 'not-allowed-now' });
  await openPencil();
  await userEvent.type(screen.getByLabelText('Text'), '!');
  await save();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Frist!');
});

test.each<[string, Partial<CrmWriteView>, boolean]>([
  ['a note that waits', { step: 'note', text: 'Frist', state: 'waiting' }, true],
  ['an end that was refused', {}, true],
  ['an end that waits', { state: 'waiting' }, false],
  ['a note on its way', { step: 'note', text: 'Frist', state: 'sending' }, false],
  ['a note that is looked up', { step: 'note', text: 'Frist', state: 'checking' }, false],
  ['what a web address did not take', { step: 'post' }, false],
])('of %s there is a pencil: %o', async (_what, values, hasPencil) => {
  await list(values);
  expect(pencil() !== null).toBe(hasPencil);
});

test('what is on its way can neither be sent again nor left', async () => {
  await list({ state: 'sending' });
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('the words of the CRM stand there once it refused, and its fields before them', async () => {
  await list({ state: 'waiting', problem: 'server-trouble', detail: 'HTTP 502' });
  expect(screen.queryByText('HTTP 502')).toBeNull();
});

test('fields that the CRM insists on are told instead of its own words', async () => {
  const wants = [{ name: 'Industry', label: 'Industry' }];
  await list({ step: 'create', problem: 'refused', detail: 'REQUIRED_FIELD_MISSING', wants });
  expect(screen.getByText('Bitrix24 also requires: Industry')).toBeTruthy();
  expect(screen.queryByText('REQUIRED_FIELD_MISSING')).toBeNull();
});
