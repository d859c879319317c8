import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';

import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './people-place.module.css';
import { PersonRow } from './person-row.tsx';
import type { PeoplePages } from './use-people-pages.ts';

const LAYOUT = { estimatedRowSize: 52, loaderHeight: 36 } as const;

export interface PeopleRowsProps {
  readonly pages: PeoplePages;
  /** What the address books are called, by the source of their people. */
  readonly books: ReadonlyMap<string, string>;
  readonly onOpen: (person: Person) => void;
}

/**
 * The people one below the other. Only the rows in view exist, though the whole place scrolls; further people are read
 * when the end comes near.
 */
export function PeopleRows({ pages, books, onOpen }: PeopleRowsProps) {
  const { t } = useTexts();
  const { people, hasMore, loadMore } = pages;
  const open = (key: string) => {
    const person = people.find(({ id }) => id === key);
    if (person !== undefined) onOpen(person);
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <GridList
        className={styles['people'] ?? ''}
        aria-label={t('people.list')}
        data-region="list"
        onAction={(key) => open(String(key))}
      >
        <Collection items={people} dependencies={[books]}>
          {(person) => (
            <GridListItem id={person.id} textValue={person.name} className={styles['row'] ?? ''}>
              <PersonRow person={person} book={books.get(person.source)} />
            </GridListItem>
          )}
        </Collection>
        <GridListLoadMoreItem isLoading={hasMore} onLoadMore={loadMore}>
          <p className={styles['more']}>{t('people.loading')}</p>
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  );
}
