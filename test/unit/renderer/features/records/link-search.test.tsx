import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { EntryRecords } from '#renderer/features/history/entry-records.tsx';
import { entryFacts } from '#renderer/features/history/entry-text.ts';
import { RecordRow } from '#renderer/features/records/record-row.tsx';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { RecordsFound } from '#shared/ipc/record-outputs.ts';
import { aCall, aCallId, aMatch, aRingingCall } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const MINA = aMatch({
  id: 'sf:contact:1',
  system: 'sf',
  systemName: 'Salesforce',
  name: 'Mina Okafor',
  company: '',
});
const CASE = aMatch({
  id: 'sf:case:9',
  system: 'sf',
  systemName: 'Salesforce',
  recordType: 'case',
  name: 'Delivery is late',
  detail: '00001512',
});

function bridgeWith(answers: Readonly<Record<string, RecordsFound | undefined>>): FakeBridge {
  const bridge = new FakeBridge(aSnapshot());
  const places = [
    { system: 'sf', systemName: 'Salesforce' },
    { system: 'espo', systemName: 'EspoCRM' },
  ];
  bridge.answer('record:places', () => ({ ok: true, value: places }));
  bridge.answer('record:search', (input) => {
    const value = answers[(input as { readonly system: string }).system];
    return value === undefined ? new Promise(() => undefined) : { ok: true, value };
  });
  return bridge;
}

const FAILED: RecordsFound = {
  matches: [],
  failure: { system: 'espo', systemName: 'EspoCRM', reason: 'unreachable' },
};

const open = () => userEvent.click(screen.getByRole('button', { name: 'Link another record\u2026' }));

test('what is typed is searched in each system, and each says how it stands', async () => {
  const bridge = bridgeWith({ sf: { matches: [MINA, CASE] }, espo: FAILED });
  await renderPart(<RecordRow call={aCall()} />, bridge);
  await open();
  await userEvent.keyboard('okafor');
  const salesforce = await screen.findByRole('region', { name: 'Salesforce' });
  await within(salesforce).findByRole('button', { name: /Delivery is late.*00001512/ });
  expect(within(screen.getByRole('region', { name: 'EspoCRM' })).getByRole('status').textContent).toBe(
    'EspoCRM cannot be reached',
  );
  expect(bridge.inputsOf('record:search')).toEqual([
    { system: 'sf', text: 'okafor' },
    { system: 'espo', text: 'okafor' },
  ]);
  expect(bridge.inputsOf('record:search-stop').length).toBeGreaterThan(0);
});

test('a system that is slow does not hold up the others', async () => {
  await renderPart(<RecordRow call={aCall()} />, bridgeWith({ sf: { matches: [] } }));
  await open();
  await userEvent.keyboard('ok');
  await waitFor(() =>
    expect(screen.getAllByRole('status').map((state) => state.textContent)).toEqual([
      'Nothing found',
      'Searching\u2026',
    ]),
  );
});

test('the keyboard goes from the field into the list, links, and Escape leads back to the button', async () => {
  const bridge = bridgeWith({ sf: { matches: [MINA, CASE] }, espo: { matches: [] } });
  await renderPart(<RecordRow call={aCall()} />, bridge);
  await open();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await userEvent.keyboard('okafor');
  await screen.findByRole('button', { name: /^Mina Okafor/ });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(bridge.inputsOf('record:link')).toEqual([{ id: aCallId(), matchId: CASE.id }]);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Link another record\u2026' }));
});

test('a linked record is said to be, and one more press takes it off; the call\u2019s own stays', async () => {
  const linked = aCall({
    lookup: { ...aCall().lookup, matches: [MINA, CASE], chosen: MINA.id },
    linked: [CASE.id],
  });
  const bridge = bridgeWith({ sf: { matches: [MINA, CASE] }, espo: { matches: [] } });
  await renderPart(<RecordRow call={linked} />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Unlink Delivery is late' }));
  await open();
  await userEvent.keyboard('okafor');
  const [own, further] = await screen.findAllByRole('button', { pressed: true });
  if (own === undefined || further === undefined) throw new Error('not both');
  await userEvent.click(own);
  await userEvent.click(further);
  const off = { id: aCallId(), matchId: CASE.id, on: false };
  expect([bridge.inputsOf('call:link'), bridge.inputsOf('record:link')]).toEqual([[off, off], []]);
});

test('while it rings there is no search: answering comes first', async () => {
  await renderPart(<RecordRow call={aRingingCall()} />, bridgeWith({}));
  expect(screen.queryByRole('button', { name: /Link another/ })).toBeNull();
});

test('a past call that several records fit is with none of them until the agent says which it was', async () => {
  const entry: HistoryEntry = aHistoryEntry({
    id: aCallId(7),
    name: '',
    records: [MINA, CASE],
    undecided: true,
  });
  const bridge = bridgeWith({});
  await renderPart(<EntryRecords entry={entry} onFilter={() => undefined} />, bridge);
  expect(screen.getByText(/nobody has said which one it was/)).toBeTruthy();
  const [, second] = screen.getAllByRole('button', { name: /^It was this one/ });
  if (second === undefined) throw new Error('no choice');
  await userEvent.click(second);
  expect(bridge.inputsOf('call:choose-match')).toEqual([{ id: aCallId(7), matchId: CASE.id }]);
});

test('the list of calls says that several records fit where nobody has chosen', () => {
  const entry = aHistoryEntry({
    name: '',
    records: [MINA, CASE],
    undecided: true,
    notes: '',
    result: 'answered',
  });
  const i18n = createI18n('en', catalogs.en);
  const t: Translate = (key, values) => i18n.t(key, { ...values });
  expect(entryFacts(entry, t)).toContain('2 possible records');
  expect(entryFacts({ ...entry, undecided: false }, t)).not.toContain('possible');
});
