import { FileUp, UserPlus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useBookViews } from '../books/use-book-views.ts';
import { LookupFailures } from '../calls/match/lookup-failures.tsx';
import { notKnown, useLivePeople } from '../command-field/use-live-people.ts';
import { PickUpGroupButton } from '../presence/pick-up-group-button.tsx';
import { bookNames } from './book-names.ts';
import { BookNotes } from './book-notes.tsx';
import { FavouriteList } from './favourite-list.tsx';
import { ImportWizard } from './import-wizard.tsx';
import { PeopleFromCalls } from './people-from-calls.tsx';
import styles from './people-place.module.css';
import { PeopleRows } from './people-rows.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonPage } from './person-page.tsx';
import { usePeoplePages, type PeoplePages } from './use-people-pages.ts';

type Open =
  | { readonly at: 'list' | 'import' | 'new' }
  | { readonly at: 'person' | 'edit'; readonly person: Person };

export interface PeoplePlaceProps {
  readonly onOpenCall: (id: CallId) => void;
  /** Shows all calls with somebody in the history. */
  readonly onShowCalls: (person: { readonly name: string; readonly numbers: readonly string[] }) => void;
}

/** Everybody who is known: favourites, the address book and past callers; one of them in full, or to be written down. */
export function PeoplePlace({ onOpenCall, onShowCalls }: PeoplePlaceProps) {
  const [open, setOpen] = useState<Open>({ at: 'list' });
  const [text, setText] = useState('');
  const toList = () => setOpen({ at: 'list' });
  switch (open.at) {
    case 'import':
      return <ImportWizard onClose={toList} />;
    case 'new':
    case 'edit': {
      const person = open.at === 'edit' ? open.person : undefined;
      return (
        <PersonForm
          person={person}
          onSaved={(saved) => setOpen({ at: 'person', person: saved })}
          onRemoved={toList}
          onClose={() => setOpen(person === undefined ? { at: 'list' } : { at: 'person', person })}
        />
      );
    }
    case 'person': {
      const { person } = open;
      const isOurs = person.source === 'own' || person.source === 'import';
      return (
        <PersonPage
          person={person}
          onBack={toList}
          onEdit={isOurs ? () => setOpen({ at: 'edit', person }) : undefined}
          onOpenCall={onOpenCall}
          onAllCalls={() =>
            onShowCalls({
              name: person.name,
              numbers: person.numbers.map(({ number, e164 }) => e164 ?? number),
            })
          }
        />
      );
    }
    case 'list':
      return <PeopleList text={text} onText={setText} onOpen={setOpen} />;
  }
}

interface PeopleListProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (open: Open) => void;
}

function PeopleList({ text, onText, onOpen }: PeopleListProps) {
  const { t } = useTexts();
  const search = useDeferredValue(text);
  const { pages, isLooking, failures } = useEverybody(search);
  const books = useBookViews();
  const names = useMemo(() => bookNames(books), [books]);
  const { people } = pages;
  return (
    <main className={styles['place']} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('people.title')}</h2>
      <div className={styles['top']}>
        <SearchInput label={t('people.search')} value={text} onChange={onText} />
        <PickUpGroupButton />
        <Button
          size="icon"
          icon={<UserPlus size={16} aria-hidden="true" />}
          aria-label={t('people.add')}
          title={t('people.add')}
          onClick={() => onOpen({ at: 'new' })}
        />
        <Button
          size="icon"
          icon={<FileUp size={16} aria-hidden="true" />}
          aria-label={t('people.import')}
          title={t('people.import')}
          onClick={() => onOpen({ at: 'import' })}
        />
      </div>
      <div className={styles['scroll']}>
        {search.trim() === '' && <FavouriteList />}
        <BookNotes books={books} />
        {people.length === 0 ? (
          <Nobody found={pages} isLooking={isLooking} onOpen={onOpen} />
        ) : (
          <PeopleRows pages={pages} books={names} onOpen={(person) => onOpen({ at: 'person', person })} />
        )}
        <LookupFailures failures={failures} />
        <PeopleFromCalls search={search} people={people} />
      </div>
    </main>
  );
}

/** People of this computer, page by page; behind the last of them those of servers that are asked while one types. */
function useEverybody(search: string) {
  const pages = usePeoplePages(search);
  const wanted = search.trim().slice(0, 100);
  const live = useLivePeople(wanted, true);
  if (pages.text !== wanted || pages.hasMore) return { pages, isLooking: false, failures: [] };
  const { isLooking, failures } = live;
  const further = notKnown(live.people, pages.people);
  if (further.length === 0) return { pages, isLooking, failures };
  return { pages: { ...pages, people: [...pages.people, ...further] }, isLooking, failures };
}

interface NobodyProps {
  readonly found: PeoplePages;
  /** Somebody may be told by a server that has not answered yet. */
  readonly isLooking: boolean;
  readonly onOpen: (open: Open) => void;
}

/** Why nobody is to be seen, with the next step. */
function Nobody({ found, isLooking, onOpen }: NobodyProps) {
  const { t } = useTexts();
  if (found.text === undefined || (isLooking && !found.failed))
    return <EmptyState title={t('people.loading')} quiet />;
  if (found.failed)
    return (
      <EmptyState title={t('people.failed')} hint={t('people.failedHint')}>
        <Button onClick={found.retry}>{t('history.retry')}</Button>
      </EmptyState>
    );
  if (found.text !== '') {
    return (
      <EmptyState title={t('people.nothingFound', { text: found.text })}>
        <Button onClick={() => onOpen({ at: 'new' })}>{t('people.add')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('people.empty')} hint={t('people.emptyHint')}>
      <Button onClick={() => onOpen({ at: 'import' })}>{t('people.wizard.title')}</Button>
      <Button onClick={() => onOpen({ at: 'new' })}>{t('people.add')}</Button>
    </EmptyState>
  );
}
