import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { BooksPage } from '#renderer/features/books/books-page.tsx';
import { AddressBook } from '#shared/domain/address-books.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import type { BookTestReport } from '#shared/ipc/book-outputs.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const OFFICE = AddressBook.parse({
  kind: 'ldap',
  id: 'book-ldap-office',
  label: 'Office',
  country: 'DE',
  holds: 'colleagues',
  userName: 'cn=phones,dc=office',
  server: 'dc1.office.example',
  base: 'ou=people,dc=office',
});
const COUNT = { people: 412, withoutNumber: 3, isPartial: false, referrals: 0 };
const PASSED: BookTestReport = { outcome: 'passed', ...COUNT };
const COPIED: BookView = { id: OFFICE.id, name: 'Office', isCopying: false, copy: { ...COUNT, at: 0 } };

async function page(
  books: readonly AddressBook[],
  { report = PASSED, views = [] }: { report?: BookTestReport; views?: readonly BookView[] } = {},
) {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('book:list', () => ({ ok: true, value: views }));
  bridge.answer('book:test', () => ({ ok: true, value: report }));
  bridge.answer('book:save', () => ({ ok: true, value: { id: 'book-ldap-office' } }));
  const saved: string[] = [];
  await renderPart(
    <BooksPage
      settings={{ ...sampleSettings, addressBooks: { books: [...books] } }}
      onSaved={() => saved.push('saved')}
      onBack={() => undefined}
    />,
    bridge,
  );
  return { bridge, saved };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('a new directory is only kept when it could be read, with what was typed', async () => {
  const { bridge, saved } = await page([]);
  await press(/^Company directory/);
  await userEvent.type(screen.getByLabelText('Server'), 'ldaps://DC1.office.example/');
  await userEvent.type(screen.getByLabelText(/^Where the people are/), 'ou=people,dc=office');
  await userEvent.click(screen.getByRole('switch', { name: 'Also ask the directory directly' }));
  await press('Connect');
  await waitFor(() => expect(saved).toEqual(['saved']));
  const facts = { kind: 'ldap', server: 'dc1.office.example', base: 'ou=people,dc=office', live: true };
  expect(bridge.inputsOf('book:test')).toMatchObject([{ facts }]);
  expect(bridge.inputsOf('book:save')).toMatchObject([{ facts }]);
});

test('one that could not be read says why and is not kept', async () => {
  const { bridge } = await page([], { report: { outcome: 'sign-in-refused', detail: 'code 49' } });
  await press(/^Company directory/);
  await userEvent.type(screen.getByLabelText('Server'), 'dc1.office.example');
  await userEvent.type(screen.getByLabelText(/^Where the people are/), 'dc=office');
  await press('Connect');
  expect(await screen.findByText('code 49')).toBeTruthy();
  expect(bridge.inputsOf('book:save')).toEqual([]);
});

test('a field that no server is called by is said before anything is sent', async () => {
  const { bridge } = await page([]);
  await press(/^Company directory/);
  await userEvent.type(screen.getByLabelText('Server'), 'not a server');
  await press('Connect');
  expect(screen.getByLabelText('Server').getAttribute('aria-invalid')).toBe('true');
  expect(bridge.inputsOf('book:test')).toEqual([]);
});

test('the list says how each copy stands, and what is wrong with it', async () => {
  const trouble = { problem: 'not-reachable', since: 0, detail: 'ECONNREFUSED' } as const;
  const { bridge } = await page([OFFICE], { views: [{ ...COPIED, trouble }] });
  const row = await screen.findByRole('button', { name: /^Office.*412/ });
  expect(row.textContent).toContain('cannot be reached');
  await userEvent.click(row);
  expect(await screen.findByText('ECONNREFUSED')).toBeTruthy();
  await press('Copy now');
  expect(bridge.inputsOf('book:copy')).toEqual([{ id: OFFICE.id }]);
});

test('a kept password is not sent again, and a change is saved as it is', async () => {
  const { bridge } = await page([OFFICE], { views: [COPIED] });
  await userEvent.click(await screen.findByRole('button', { name: /^Office/ }));
  await userEvent.click(screen.getByRole('switch', { name: 'Also ask the directory directly' }));
  await press('Save');
  const [sent] = bridge.inputsOf('book:save');
  expect(sent).toMatchObject({ id: OFFICE.id, facts: { live: true, label: 'Office' } });
  expect(sent).not.toHaveProperty('password');
});

test('a book that is taken away is asked for by its id alone, and the list is there again', async () => {
  const { bridge, saved } = await page([OFFICE], { views: [COPIED] });
  await userEvent.click(await screen.findByRole('button', { name: /^Office/ }));
  await press('Remove');
  expect(bridge.inputsOf('book:remove')).toEqual([{ id: OFFICE.id }]);
  expect(bridge.inputsOf('book:save')).toEqual([]);
  expect(saved).toEqual(['saved']);
  expect(screen.queryByLabelText('Server')).toBeNull();
});
