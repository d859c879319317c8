import { useState } from 'react';

import type { AddressBook } from '#shared/domain/address-books.ts';
import type { BookTestReport } from '#shared/ipc/book-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { ownCountry } from '../../i18n/countries.ts';
import { bookDraft, factsOf, wrongField, type BookDraft, type BookField } from './book-draft.ts';

export interface BookFormParts {
  readonly kind: AddressBook['kind'];
  readonly book: AddressBook | undefined;
  /** With the book's id; without one it is gone. */
  readonly onSaved: (id: string | undefined) => void;
}

/** The form of an address book: what was typed, what the server said, and what can be done. */
export function useBookForm({ kind, book, onSaved }: BookFormParts) {
  const command = useCommand();
  const [draft, setDraft] = useState(() => bookDraft(kind, book, ownCountry()));
  const [hasTyped, setTyped] = useState(false);
  const [wrong, setWrong] = useState<BookField>();
  const [report, setReport] = useState<BookTestReport>();
  const [isTesting, setTesting] = useState(false);
  const { password } = draft;
  const form = {
    ...(book !== undefined && { id: book.id }),
    ...(password !== '' && { password }),
  };

  function isRight(): boolean {
    const found = wrongField(draft);
    setWrong(found);
    return found === undefined;
  }

  async function test(): Promise<boolean> {
    if (!isRight()) return false;
    setReport(undefined);
    setTesting(true);
    const reply = await command('book:test', { ...form, facts: factsOf(draft) });
    setTesting(false);
    if (reply.ok) setReport(reply.value);
    return reply.ok && reply.value.outcome === 'passed';
  }

  async function save(): Promise<void> {
    if (!isRight()) return;
    const reply = await command('book:save', { ...form, facts: factsOf(draft) });
    if (!reply.ok) return;
    setTyped(false);
    setDraft((now) => ({ ...now, password: '' }));
    onSaved(reply.value.id);
  }

  /** A new book is only kept when it could be read. */
  async function connect(): Promise<void> {
    if (await test()) await save();
  }

  async function remove(): Promise<void> {
    const reply = book === undefined ? undefined : await command('book:remove', { id: book.id });
    if (reply?.ok === true) onSaved(undefined);
  }

  return {
    draft,
    wrong,
    report,
    isTesting,
    hasTyped,
    set: <Field extends BookField>(field: Field, value: BookDraft[Field]) => {
      setReport(undefined);
      setWrong(undefined);
      setTyped(true);
      setDraft((now) => ({ ...now, [field]: value }));
    },
    test,
    save,
    connect,
    remove,
  };
}

export type BookFormState = ReturnType<typeof useBookForm>;
