import { CheckCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { GridList } from 'react-aria-components';

import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './missed-card.module.css';
import { MissedRow } from './missed-row.tsx';

const SHOWN = 4;

/** Who called while the agent was away, by person, until each was spoken to or put away. Nothing when there is nobody. */
export function MissedCard({ onOpen }: { readonly onOpen: (id: CallId) => void }) {
  const { t } = useTexts();
  const command = useCommand();
  const id = useId();
  const people = useSnapshot((snapshot) => snapshot.missedPeople);
  const [isOpen, setOpen] = useState(false);
  if (people.length === 0) return null;
  const shown = isOpen ? people : people.slice(0, SHOWN);
  return (
    <section className={styles['card']} aria-labelledby={id} data-region="missed">
      <header>
        <h2 id={id}>{t('missed.title')}</h2>
        <Button
          kind="quiet"
          size="icon"
          icon={<CheckCheck size={16} aria-hidden="true" />}
          aria-label={t('missed.allDone')}
          title={t('missed.allDone')}
          onClick={() => void command('missed:done', {})}
        />
      </header>
      <GridList
        className={styles['people'] ?? ''}
        aria-labelledby={id}
        onAction={(key) => {
          const last = people.find((person) => person.key === key)?.lastCall;
          if (last !== undefined) onOpen(last);
        }}
      >
        {shown.map((person) => (
          <MissedRow key={person.key} person={person} />
        ))}
      </GridList>
      {shown.length < people.length && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t('missed.showAll', { count: people.length })}
        </Button>
      )}
    </section>
  );
}
