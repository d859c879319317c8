import { Phone } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';

import { useTexts } from '../../i18n/use-texts.ts';
import styles from './command-field.module.css';
import { dialable } from './dialable.ts';
import { NumberPresence } from '../presence/number-presence.tsx';
import { usePeopleSearch } from './use-people-search.ts';

const RESULTS = 20;

export interface PeopleFoundProps {
  readonly text: string;
  readonly onDial: (number: string) => void;
}

/** What the typed text can call: the number itself first, then people, one row per number. */
export function PeopleFound({ text, onDial }: PeopleFoundProps) {
  const { t } = useTexts();
  const { people, text: answered } = usePeopleSearch(text, RESULTS, true);
  const number = dialable(text);
  const rows = people.flatMap((person) => person.numbers.map((entry) => ({ person, entry })));
  const nobody = answered === text.trim() && number === undefined;
  return (
    <ListBox
      className={styles['results'] ?? ''}
      aria-label={t('field.results')}
      onAction={(key) => onDial(String(key).split('|')[1] ?? number ?? text)}
      renderEmptyState={() => (nobody ? <p className={styles['none']}>{t('field.none')}</p> : null)}
    >
      {number !== undefined && (
        <ListBoxItem id="typed" textValue={number} className={styles['row'] ?? ''}>
          <Phone size={16} aria-hidden="true" />
          <b>{t('field.dial', { number: text.trim() })}</b>
        </ListBoxItem>
      )}
      {rows.map(({ person, entry }) => (
        <ListBoxItem
          key={`${person.id}|${entry.number}`}
          id={`${person.id}|${entry.e164 ?? entry.number}|${entry.number}`}
          textValue={`${person.name} ${entry.number}`}
          className={styles['row'] ?? ''}
        >
          <span className="two-lines">
            <b>{person.name}</b>
            <small>{[person.company, entry.label].filter(Boolean).join(' · ')}</small>
          </span>
          <NumberPresence number={entry.number} />
          <span className={styles['number']}>{entry.number}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
