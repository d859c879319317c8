import { FileUp } from 'lucide-react';
import { useDeferredValue, useState } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { SearchInput } from '../../ui/search-input.tsx';
import { usePeopleSearch } from '../command-field/use-people-search.ts';
import { PickUpGroupButton } from '../presence/pick-up-group-button.tsx';
import { ImportWizard } from './import-wizard.tsx';
import styles from './people-place.module.css';
import { PersonRow } from './person-row.tsx';

const SHOWN_MAX = 100;

/** Everybody in the address book, to search, call and import. */
export function PeoplePlace() {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [importing, setImporting] = useState(false);
  const search = useDeferredValue(text);
  const found = usePeopleSearch(search, SHOWN_MAX, !importing);
  if (importing) return <ImportWizard onClose={() => setImporting(false)} />;
  const { people } = found;
  return (
    <main className={styles['place']} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('people.title')}</h2>
      <div className={styles['top']}>
        <SearchInput label={t('people.search')} value={text} onChange={setText} />
        <PickUpGroupButton />
        <Button icon={<FileUp size={16} aria-hidden="true" />} onClick={() => setImporting(true)}>
          {t('people.import')}
        </Button>
      </div>
      {people.length > 0 && (
        <ul className={styles['people']} ref={arrowKeys} aria-label={t('people.list')}>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
          {people.length === SHOWN_MAX && (
            <li className={styles['more']}>{t('people.more', { count: SHOWN_MAX })}</li>
          )}
        </ul>
      )}
      {people.length === 0 && found.text === '' && (
        <EmptyState title={t('people.empty')} hint={t('people.emptyHint')}>
          <Button onClick={() => setImporting(true)}>{t('people.wizard.title')}</Button>
        </EmptyState>
      )}
      {people.length === 0 && found.text !== undefined && found.text !== '' && (
        <EmptyState title={t('people.nothingFound', { text: found.text })} />
      )}
    </main>
  );
}
