import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';

import { DeleteNow } from '#renderer/features/settings/delete-now.tsx';
import { OneNumber } from '#renderer/features/settings/one-number.tsx';
import type { EraseReport } from '#shared/domain/privacy.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
});

const FOUND = { shown: '030 901820', calls: 2, recordings: 1, texts: 0, people: 1 };
const REPORT: EraseReport = {
  calls: 2,
  recordings: 1,
  texts: 0,
  promises: 1,
  people: 1,
  writes: 3,
  leftInCrm: [{ systemName: 'Bitrix24', id: '88', step: 'finish', startedAt: 0 }],
  comesBack: [{ book: 'Company directory', name: 'Mina Okafor' }],
};

async function show() {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('privacy:find', () => ({ ok: true, value: FOUND }));
  bridge.answer('privacy:erase', () => ({ ok: true, value: REPORT }));
  await renderPart(<OneNumber />, bridge);
  return bridge;
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('how much is known of a number is told, and goes into a file', async () => {
  const bridge = await show();
  await press('Look up');
  expect(bridge.inputsOf('privacy:find')).toEqual([]);
  await userEvent.type(screen.getByLabelText('Number'), '030 901820');
  await press('Look up');
  expect(await screen.findByText('2 calls · 1 recording · 0 texts · 1 in the address book')).toBeTruthy();
  await press('Save as a file…');
  expect(bridge.inputsOf('privacy:export')).toEqual([{ number: '030 901820' }]);
});

test('a number is erased when the agent is sure, and what stays elsewhere is told', async () => {
  const bridge = await show();
  await userEvent.type(screen.getByLabelText('Number'), '030 901820');
  await press('Look up');
  await press('Erase…');
  const question = within(await screen.findByRole('dialog', { name: 'Erase everything about 030 901820' }));
  await userEvent.click(question.getByRole('button', { name: 'Cancel' }));
  expect(bridge.inputsOf('privacy:erase')).toEqual([]);
  await press('Erase…');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Erase…' }));
  expect(bridge.inputsOf('privacy:erase')).toEqual([{ number: '030 901820' }]);
  expect(await screen.findByText(/^Bitrix24: .*88/)).toBeTruthy();
  expect(screen.getByText('Company directory: Mina Okafor')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Erase…' })).toBeNull();
});

test('what was found of one number never stands above another one', async () => {
  const bridge = await show();
  const answers: (() => void)[] = [];
  const late = () => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: FOUND })));
  bridge.answer('privacy:find', late);
  const field = screen.getByLabelText('Number');
  await userEvent.type(field, '030 901820');
  await press('Look up');
  await waitFor(() => expect(answers).toHaveLength(1));
  await userEvent.type(field, '1');
  answers[0]?.();
  await press('Look up');
  await waitFor(() => expect(answers).toHaveLength(2));
  expect(screen.queryByRole('button', { name: 'Erase…' })).toBeNull();
  answers[1]?.();
  expect(await screen.findByRole('button', { name: 'Erase…' })).toBeTruthy();
  await userEvent.type(field, '2');
  expect(screen.queryByRole('button', { name: 'Erase…' })).toBeNull();
});

test.each([
  ['Delete all calls', 'history'],
  ['Delete all notes', 'notes'],
  ['Delete all recordings', 'recordings'],
] as const)('%s asks first, and deletes that alone', async (name, what) => {
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<DeleteNow />, bridge);
  await press(name);
  await press('Cancel');
  expect(bridge.inputsOf('privacy:delete-now')).toEqual([]);
  await press(name);
  await press('Delete');
  expect(bridge.inputsOf('privacy:delete-now')).toEqual([{ what }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});
