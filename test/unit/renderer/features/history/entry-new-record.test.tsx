import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { EntryNewRecord } from '#renderer/features/history/entry-new-record.tsx';
import type { HistoryEntry } from '#shared/domain/history.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { matchOf } from '#test/support/call-views.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function show(changes: Partial<HistoryEntry>, newRecord = true): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('pop:offers', () => ({ ok: true, value: { newRecord } }));
  await renderPart(
    <EntryNewRecord entry={aHistoryEntry({ id: aCallId(7), records: [], ...changes })} />,
    bridge,
  );
  await waitFor(() => expect(bridge.inputsOf('pop:offers')).toHaveLength(1));
  return bridge;
}

const button = () => screen.queryByRole('button', { name: 'New record' });

test('a customer whom nobody knows gets a record by one click', async () => {
  const bridge = await show({});
  await userEvent.click(await screen.findByRole('button', { name: 'New record' }));
  expect(bridge.inputsOf('pop:new-record')).toEqual([{ id: aCallId(7) }]);
});

test('whom a record is known of only by earlier calls can get one, too', async () => {
  await show({ records: [{ ...matchOf('1'), recordType: 'past-call' }] });
  await waitFor(() => expect(button()).toBeTruthy());
});

test.each([
  ['somebody with a record', { records: [matchOf('1')] }, true],
  ['a colleague', { number: { ...aNumber(), kind: 'internal' } }, true],
  ['a hidden number', { number: { ...aNumber(), kind: 'withheld' } }, true],
  ['anybody where there is no form', {}, false],
] as const)('there is no such button for %s', async (_, changes, newRecord) => {
  await show(changes, newRecord);
  await Promise.resolve();
  expect(button()).toBeNull();
});

test('of somebody with a record a case can be made, and the browser has no form for that', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('pop:offers', () => ({ ok: true, value: { newRecord: true } }));
  const places = [{ system: 'sf', systemName: 'Salesforce', kinds: ['case'] }];
  const preset = { firstName: 'Mina', lastName: 'Okafor', company: '', note: '' };
  bridge.answer('record:offer', () => ({ ok: true, value: { places, preset } }));
  const entry = aHistoryEntry({ id: aCallId(7), records: [matchOf('1')] });
  await renderPart(<EntryNewRecord entry={entry} />, bridge);
  await userEvent.click(await screen.findByRole('button', { name: 'New record' }));
  expect(screen.queryByRole('button', { name: 'Use the form in the browser' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  expect(bridge.inputsOf('record:create')).toMatchObject([{ system: 'sf', fields: { kind: 'case' } }]);
});
