import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';

import type { AddressBook } from '#shared/domain/address-books.ts';
import { BOOKS_MAX } from '#shared/domain/book-limits.ts';
import { bookName } from '#shared/domain/book-name.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { Button } from '../../ui/button.tsx';
import { useManagedPath } from '../../ui/managed-setting.tsx';
import list from '../crm/crm-list.module.css';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { BookForm } from './book-form.tsx';
import styles from './books.module.css';
import { useBookViews } from './use-book-views.ts';

export interface BooksPageProps {
  readonly settings: Settings;
  readonly onSaved: () => void;
  readonly onBack: () => void;
}

type Kind = AddressBook['kind'];
type Open = 'list' | 'kinds' | { readonly kind: Kind; readonly id: string | undefined };

const KINDS: readonly Kind[] = ['ldap', 'carddav'];

/** The company's address books that are copied to this computer. */
export function BooksPage({ settings, onSaved, onBack }: BooksPageProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Open>('list');
  const { books } = settings.addressBooks;
  const held = useManagedPath('addressBooks.books');
  const toList = () => setOpen('list');
  if (typeof open === 'object') {
    const book = books.find(({ id }) => id === open.id);
    const saved = (id: string | undefined) => {
      setOpen(id === undefined ? 'list' : { ...open, id });
      onSaved();
    };
    const title = book === undefined ? t(`books.kinds.${open.kind}`) : bookName(book);
    return (
      <SettingsFrame key="form" title={title} back={t('books.all')} onBack={toList}>
        <BookForm key={book?.id ?? 'new'} kind={open.kind} book={book} onSaved={saved} />
      </SettingsFrame>
    );
  }
  const choose = (kind: Kind) => setOpen({ kind, id: undefined });
  if (open === 'kinds')
    return (
      <SettingsFrame key="kinds" title={t('books.add')} back={t('books.all')} onBack={toList}>
        <KindList onChoose={choose} />
      </SettingsFrame>
    );
  return (
    <SettingsFrame key="list" title={t('settings.group.books')} back={t('settings.back')} onBack={onBack}>
      <p className={styles['hint']}>{t('books.intro')}</p>
      {books.length === 0 ? (
        held === undefined && <KindList onChoose={choose} />
      ) : (
        <>
          <BookList books={books} onOpen={({ kind, id }) => setOpen({ kind, id })} />
          {held === undefined && books.length < BOOKS_MAX && (
            <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('kinds')}>
              {t('books.add')}
            </Button>
          )}
        </>
      )}
    </SettingsFrame>
  );
}

function KindList({ onChoose }: { readonly onChoose: (kind: Kind) => void }) {
  const { t } = useTexts();
  return (
    <ul className={list['list']} ref={arrowKeys}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" className={list['open']} data-row onClick={() => onChoose(kind)}>
            <span className={list['facts']}>
              <b>{t(`books.kinds.${kind}`)}</b>
              <small>{t(`books.about.${kind}`)}</small>
            </span>
            <ChevronRight size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface BookListProps {
  readonly books: readonly AddressBook[];
  readonly onOpen: (book: AddressBook) => void;
}

function BookList({ books, onOpen }: BookListProps) {
  const views = useBookViews();
  return (
    <ul className={list['list']} ref={arrowKeys}>
      {books.map((book) => (
        <li key={book.id}>
          <BookRow book={book} view={views.find(({ id }) => id === book.id)} onOpen={() => onOpen(book)} />
        </li>
      ))}
    </ul>
  );
}

interface BookRowProps {
  readonly book: AddressBook;
  readonly view: BookView | undefined;
  readonly onOpen: () => void;
}

function BookRow({ book, view, onOpen }: BookRowProps) {
  const { t } = useTexts();
  const held = useManagedPath('addressBooks.books');
  const dates = useDates();
  const today = useToday();
  const { copy, trouble, isCopying = false } = view ?? {};
  const found = copy === undefined ? undefined : t('books.found', { count: copy.people });
  const at =
    copy === undefined ? undefined : t('books.copied', { at: dates.dayAndClockWithin(copy.at, today) });
  const standing = isCopying ? t('books.copying') : (at ?? t('books.neverCopied'));
  return (
    <button type="button" className={list['open']} data-row onClick={onOpen}>
      <span className={list['facts']} data-state={trouble === undefined ? 'ready' : 'trouble'}>
        <b>{bookName(book)}</b>
        <small>{[found, standing].filter((part) => part !== undefined).join(' ')}</small>
        {trouble !== undefined && (
          <small className={list['state']}>{t(`books.problem.${trouble.problem}`)}</small>
        )}
        {held !== undefined && <small>{held}</small>}
      </span>
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
