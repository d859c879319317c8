import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PeoplePlace, type PeoplePlaceProps } from '#renderer/features/people/people-place.tsx';
import { movedBy } from '#renderer/features/people/moved-by.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aNumber } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

/** What the end of the list is told when it comes into view; jsdom lays nothing out. */
let nearTheEnd: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: readonly { isIntersecting: boolean }[]) => void) {
        nearTheEnd = () => act(() => seen([{ isIntersecting: true }]));
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {
        nearTheEnd = () => undefined;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const MARTA = aPerson();
const TOM = aPerson({
  id: 'p2',
  kind: 'colleague',
  name: 'Tom Becker',
  numbers: [
    { label: 'mobile', number: '+49 171 1', e164: '+491711' },
    { label: 'extension', number: '204' },
  ],
  fields: { note: 'on leave in May' },
  source: 'book:1',
});

async function show(snapshot: Partial<Snapshot> = {}, props: Partial<PeoplePlaceProps> = {}) {
  const bridge = new FakeBridge(aSnapshot(snapshot));
  bridge.answer('people:search', () => ({ ok: true, value: [MARTA, TOM] }));
  bridge.answer('settings:update', () => ({ ok: true }));
  await renderPart(
    <PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} {...props} />,
    bridge,
  );
  return bridge;
}

const open = async (name: string): Promise<void> => {
  const list = await screen.findByRole('grid', { name: 'People' });
  await userEvent.click(within(list).getByRole('row', { name }));
};

test('a person opens with note, source and last calls, and leads to all calls', async () => {
  const shown = vi.fn<PeoplePlaceProps['onShowCalls']>();
  const bridge = await show({}, { onShowCalls: shown });
  bridge.answer('history:list', () => ({
    ok: true,
    value: { entries: [aHistoryEntry({ notes: 'about the quote' })] },
  }));
  await open('Tom Becker');
  await screen.findByText('on leave in May');
  screen.getByText('The company’s address book');
  await screen.findByText(/about the quote/);
  expect(bridge.inputsOf('history:list').at(-1)).toMatchObject({ narrow: { numbers: ['+491711', '204'] } });
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'All calls with them' }));
  expect(shown).toHaveBeenCalledWith({ name: 'Tom Becker', numbers: ['+491711', '204'] });
});

test('a colleague becomes a favourite by the extension, whose lamp can be watched', async () => {
  const bridge = await show();
  await open('Tom Becker');
  await userEvent.click(screen.getByRole('button', { name: 'Favourite' }));
  expect(bridge.inputsOf('settings:update')).toEqual([
    { favourites: [{ name: 'Tom Becker', company: 'Nordvik Logistics', number: '204' }] },
  ]);
});

test('a favourite stands above the others, is called, and stops being one', async () => {
  const favourites = [{ name: 'Tom Becker', number: '204' }];
  const bridge = await show({ favourites });
  const list = screen.getByRole('grid', { name: 'Favourites' });
  await userEvent.click(within(list).getByRole('button', { name: 'Call Tom Becker, 204' }));
  expect(bridge.inputsOf('call:dial')).toEqual([{ number: '204' }]);
  await open('Tom Becker');
  await userEvent.click(screen.getByRole('button', { name: 'Favourite', pressed: true }));
  expect(bridge.inputsOf('settings:update')).toEqual([{ favourites: [] }]);
});

test('somebody is written down, and what is wrong is said in the form', async () => {
  const bridge = await show();
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert').textContent).toBe('Enter a name.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ida Holm');
  await userEvent.type(screen.getByRole('textbox', { name: 'Number 1' }), '+46 8 465');
  bridge.answer('person:save', () => ({ ok: false, problem: 'already-there' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Another entry has this name and number already.');
  bridge.answer('person:save', () => ({ ok: true, value: aPerson({ name: 'Ida Holm', source: 'own' }) }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { name: 'Ida Holm' });
  expect(bridge.inputsOf('person:save').at(-1)).toMatchObject({
    name: 'Ida Holm',
    numbers: [{ label: '', number: '+46 8 465' }],
  });
});

test('past callers whom the book does not know are found too, each once', async () => {
  const bridge = await show();
  bridge.answer('history:list', () => ({
    ok: true,
    value: {
      entries: [
        aHistoryEntry({ name: 'Nora Falk', number: aNumber({ e164: '+12025550143' }) }),
        aHistoryEntry({ name: 'Nora Falk', number: aNumber({ e164: '+12025550143' }) }),
        aHistoryEntry({ name: 'Tom B.', number: aNumber({ e164: '+491711' }) }),
      ],
    },
  }));
  await userEvent.type(screen.getByRole('searchbox'), 'o');
  const found = await screen.findByRole('region', { name: 'From your calls' });
  await waitFor(() => expect(within(found).getAllByRole('listitem')).toHaveLength(1));
  expect(found.textContent).toContain('Nora Falk');
});

test('a book that cannot be read says so', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:search', () => ({ ok: false, problem: 'internal' }));
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  await screen.findByText('The address book could not be read');
});

test('favourites are moved before or after another, also several at once', () => {
  const [a, b, c, d] = ['1', '2', '3', '4'].map((number) => ({ name: number, number }));
  const all = [a, b, c, d].flatMap((each) => each ?? []);
  const order = (keys: readonly string[], target: string, position: 'before' | 'after') =>
    movedBy(all, keys, target, position)
      .map(({ number }) => number)
      .join('');
  expect([order(['4'], '1', 'before'), order(['1', '2'], '4', 'after'), order(['2'], '9', 'after')]).toEqual([
    '4123',
    '3412',
    '1234',
  ]);
});

test('a press on a number calls and opens nothing, Enter on the row opens', async () => {
  const bridge = await show();
  const row = await screen.findByRole('row', { name: 'Tom Becker' });
  await userEvent.click(within(row).getByRole('button', { name: 'Call Tom Becker, extension 204' }));
  expect(bridge.inputsOf('call:dial')).toEqual([{ number: '204' }]);
  expect(screen.queryByRole('heading', { name: 'Tom Becker' })).toBeNull();
  act(() => row.focus());
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Tom Becker' });
});

test('each person says which book they come from, by the name that the book has here', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:search', () => ({ ok: true, value: [MARTA, TOM] }));
  bridge.answer('book:list', () => ({ ok: true, value: [{ id: '1', name: 'Office', isCopying: false }] }));
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  const tom = await screen.findByRole('row', { name: 'Tom Becker' });
  await waitFor(() => expect(tom.textContent).toContain('Nordvik Logistics ·\u00a0Office'));
  expect(screen.getByRole('row', { name: MARTA.name }).textContent).not.toContain('Office');
  await open('Tom Becker');
  await screen.findByText('Office');
});

test('a book that is away, that is copied for the first time or that is empty is said above the people', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const copy = { people: 4, withoutNumber: 0, isPartial: false, referrals: 0, at: Date.now() };
  const trouble = { problem: 'not-reachable', since: 0 } as const;
  bridge.answer('people:search', () => ({ ok: true, value: [MARTA] }));
  bridge.answer('book:list', () => ({
    ok: true,
    value: [
      { id: '1', name: 'Office', isCopying: false, copy, trouble },
      { id: '2', name: 'Depot', isCopying: false, trouble },
      { id: '3', name: 'Harbour', isCopying: true },
      { id: '4', name: 'Attic', isCopying: false, copy: { ...copy, people: 0 } },
      { id: '5', name: 'Fine', isCopying: false, copy },
    ],
  }));
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  const notes = await screen.findByRole('list', { name: 'Company address books' });
  expect(
    within(notes)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(
      /^Office: The server cannot be reached\. Its people are shown as they were today, /,
    ),
    'Depot: The server cannot be reached. Nobody from it is here yet.',
    'Harbour is being copied. Its people appear here when that is done.',
    'Attic: nobody is in it.',
  ]);
});

test('further people are read when the end comes near, and each is shown once', async () => {
  const everybody = Array.from({ length: 150 }, (_, index) =>
    aPerson({ id: `${index}`, name: `Person ${index}` }),
  );
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:search', (input) => {
    const { after, limit } = input as { readonly after?: string; readonly limit: number };
    const from = after === undefined ? 0 : Number(after) + 1;
    return { ok: true, value: everybody.slice(from, from + limit) };
  });
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  await screen.findByRole('row', { name: 'Person 99' });
  expect(screen.queryByRole('row', { name: 'Person 100' })).toBeNull();
  nearTheEnd();
  await screen.findByRole('row', { name: 'Person 149' });
  expect(screen.getAllByRole('row', { name: /^Person/ })).toHaveLength(150);
  expect(bridge.inputsOf('people:search').at(-1)).toEqual({ text: '', limit: 100, after: '99' });
});

test('people of a directory that is asked while one types come behind those of this computer', async () => {
  const bridge = await show();
  const found = aPerson({ id: 'live-1', name: 'Okan Live', numbers: [{ label: 'work', number: '77' }] });
  bridge.answer('people:search-live', () => ({ ok: true, value: { people: [found, TOM], failures: [] } }));
  await userEvent.type(screen.getByRole('searchbox'), 'ok');
  await screen.findByRole('row', { name: 'Okan Live' });
  const names = within(screen.getByRole('grid', { name: 'People' })).getAllByRole('row');
  expect(names.map((row) => row.getAttribute('aria-label')).filter(Boolean)).toEqual([
    MARTA.name,
    'Tom Becker',
    'Okan Live',
  ]);
});

test('people who come in are shown as they are there, as far down as one has read', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const known = Array.from({ length: 101 }, (_, at) => aPerson({ id: `p${at}`, name: `Person ${at}` }));
  const page = (all: typeof known) => (input: unknown) => {
    const { after, limit } = input as { after?: string; limit: number };
    const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    return { ok: true, value: all.slice(from, from + limit) };
  };
  bridge.answer('people:search', page(known));
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  await screen.findByText('Person 0');
  nearTheEnd();
  await waitFor(() => expect(bridge.inputsOf('people:search')).toHaveLength(2));
  bridge.answer('people:search', page([aPerson({ id: 'new', name: 'Ines Caldeira' }), ...known]));
  act(() => bridge.push(aSnapshot({ revision: 2, peopleRevision: 2 })));
  await screen.findByText('Ines Caldeira');
  expect(bridge.inputsOf('people:search').slice(2)).toEqual([
    { text: '', limit: 100 },
    { text: '', limit: 100, after: 'p98' },
  ]);
});

test('nobody is said to be found nowhere while a directory has not answered', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const answers: ((reply: unknown) => void)[] = [];
  bridge.answer('people:search-live', () => new Promise((resolve) => answers.push(resolve)));
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  await userEvent.type(screen.getByRole('searchbox'), 'xyz');
  await waitFor(() => expect(answers).toHaveLength(1));
  expect(bridge.inputsOf('people:search').at(-1)).toEqual({ text: 'xyz', limit: 100 });
  expect(screen.queryByText(/Nobody/)).toBeNull();
  await act(async () => answers[0]?.({ ok: true, value: { people: [], failures: [] } }));
  await screen.findByText(/xyz/);
});
