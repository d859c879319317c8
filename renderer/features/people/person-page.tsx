import { ArrowLeft, ListFilter } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { PersonCalls } from './person-calls.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonHead } from './person-head.tsx';
import { PersonNumbers } from './person-numbers.tsx';
import styles from './person-page.module.css';

export interface PersonPageProps {
  readonly person: Person;
  readonly onBack: () => void;
  /** Missing for people whom others write. */
  readonly onEdit?: (() => void) | undefined;
  readonly onOpenCall: (id: CallId) => void;
  readonly onAllCalls: () => void;
}

/** One person: numbers with their lamps, what else is known, and the last calls. */
export function PersonPage({ person, onBack, onEdit, onOpenCall, onAllCalls }: PersonPageProps) {
  const { t } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  useEscape(onBack);
  const keys = person.numbers.map(({ number, e164 }) => e164 ?? number);
  return (
    <main className={styles['page']} tabIndex={-1} data-focus-home="place">
      <button ref={back} type="button" className={styles['back']} onClick={onBack}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('people.back')}
      </button>
      <PersonHead person={person} onEdit={onEdit} />
      <PersonNumbers person={person} />
      <PersonFacts person={person} />
      <PersonCalls numbers={keys} onOpen={onOpenCall} />
      {keys.length > 0 && (
        <Button
          kind="quiet"
          className={styles['all'] ?? ''}
          icon={<ListFilter size={16} aria-hidden="true" />}
          onClick={onAllCalls}
        >
          {t('history.detail.theirCalls')}
        </Button>
      )}
    </main>
  );
}
