import { Phone, PhoneIncoming } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';

import { useTexts } from '../../i18n/use-texts.ts';
import styles from './command-field.module.css';
import { dialable } from './dialable.ts';
import { NumberPresence } from '../presence/number-presence.tsx';
import { usePickups, type Pickup } from './pickups.ts';
import { usePeopleSearch } from './use-people-search.ts';

const RESULTS = 20;

export interface PeopleFoundProps {
  readonly text: string;
  readonly onDial: (number: string) => void;
  readonly onPickUp: (pickup: Pickup) => void;
}

const PICKUP = 'pickup|';

/**
 * What the typed text can do: first take a call that rings at a colleague's, then call the number itself, then people,
 * one row per number.
 */
export function PeopleFound({ text, onDial, onPickUp }: PeopleFoundProps) {
  const { t } = useTexts();
  const { people, text: answered } = usePeopleSearch(text, RESULTS, true);
  const number = dialable(text);
  const rows = people.flatMap((person) => person.numbers.map((entry) => ({ person, entry })));
  const pickups = usePickups(text, people);
  const nobody = answered === text.trim() && number === undefined;
  return (
    <ListBox
      className={styles['results'] ?? ''}
      aria-label={t('field.results')}
      onAction={(key) => {
        const pickup = pickups.find(({ number: at }) => key === `${PICKUP}${at}`);
        if (pickup !== undefined) onPickUp(pickup);
        else onDial(String(key).split('|')[1] ?? number ?? text);
      }}
      renderEmptyState={() => (nobody ? <p className={styles['none']}>{t('field.none')}</p> : null)}
    >
      {pickups.map(({ number: at, name }) => (
        <ListBoxItem
          key={`${PICKUP}${at}`}
          id={`${PICKUP}${at}`}
          textValue={t('people.pickUpFor', { name })}
          className={styles['row'] ?? ''}
        >
          <PhoneIncoming size={16} aria-hidden="true" />
          <b>{t('people.pickUpFor', { name })}</b>
          <NumberPresence number={at} />
        </ListBoxItem>
      ))}
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
          <bdi className={styles['number']}>{entry.number}</bdi>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
