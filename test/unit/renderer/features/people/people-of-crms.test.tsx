import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';

import { PeoplePlace } from '#renderer/features/people/people-place.tsx';
import type { RecordsFound } from '#shared/ipc/record-outputs.ts';
import { aMatch } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

/** Needed by the list of people; jsdom has none. */
class NothingInView {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => void vi.stubGlobal('IntersectionObserver', NothingInView));

const IN_SALESFORCE = { system: 'sf', systemName: 'Salesforce', number: '' };
const MINA = aMatch({
  ...IN_SALESFORCE,
  id: 'sf:contact:1',
  recordId: '1',
  name: 'Mina Okafor',
  company: 'Okafor Interiors',
  number: '+12025550143',
});
const WEBER = aMatch({
  ...IN_SALESFORCE,
  id: 'sf:account:2',
  recordType: 'account',
  recordId: '2',
  name: 'Okafor & Weber',
});
const CASE = aMatch({ ...IN_SALESFORCE, id: 'sf:case:9', recordType: 'case', name: 'Okafor waits' });

async function show(espo: Promise<RecordsFound>): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  const places = [
    { system: 'sf', systemName: 'Salesforce' },
    { system: 'espo', systemName: 'EspoCRM' },
    { system: 'address-book', systemName: 'address-book' },
  ];
  bridge.answer('record:places', () => ({ ok: true, value: places }));
  bridge.answer('record:search', async (input) => {
    const { system } = input as { readonly system: string };
    if (system === 'espo') return { ok: true, value: await espo };
    const own = { ...MINA, id: 'book', name: 'Okafor of the book' };
    return { ok: true, value: { matches: system === 'sf' ? [MINA, WEBER, CASE] : [own] } };
  });
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  expect(screen.queryByText('In your CRMs')).toBeNull();
  await userEvent.type(screen.getByRole('searchbox'), 'okafor');
  return bridge;
}

test('people and companies of the CRMs are found while one types, opened by name and called by number', async () => {
  const bridge = await show(Promise.resolve({ matches: [] }));
  const section = await screen.findByRole('region', { name: 'In your CRMs' });
  const mina = await within(section).findByRole('button', { name: /^Mina Okafor/ });
  expect(mina.textContent).toBe('Mina OkaforSalesforce ·\u00a0Okafor Interiors');
  expect(within(section).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByText(/Nobody fits/)).toBeNull();
  const asked = bridge
    .inputsOf('record:search')
    .map((input) => (input as { readonly system: string }).system);
  expect(asked).toEqual(['sf', 'espo']);
  await userEvent.click(within(section).getByRole('button', { name: 'Call Mina Okafor, +12025550143' }));
  act(() => mina.focus());
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(bridge.inputsOf('call:dial')).toEqual([{ number: '+12025550143' }]);
  expect(bridge.inputsOf('pop:open-record')).toEqual([{ system: 'sf', type: 'account', id: '2' }]);
});

test('a CRM that is slow holds up no other, and one that fails says so in one line', async () => {
  let fail: (found: RecordsFound) => void = () => undefined;
  await show(new Promise((resolve) => (fail = resolve)));
  const section = await screen.findByRole('region', { name: 'In your CRMs' });
  await within(section).findByRole('button', { name: /^Mina Okafor/ });
  expect(within(section).getByRole('status').textContent).toBe('Searching…');
  const failure = { system: 'espo', systemName: 'EspoCRM', reason: 'timeout' } as const;
  await act(async () => fail({ matches: [], failure }));
  await within(section).findByText('EspoCRM did not answer in time');
  expect(within(section).getByRole('status').textContent).toBe('');
});
