import type { RefObject } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';

import { useTexts } from '../../i18n/use-texts.ts';
import { numberText } from '../calls/party-name.ts';
import { entryName } from '../history/entry-text.ts';
import styles from './command-field.module.css';
import { EnterLine } from './enter-line.tsx';
import { FoundRowContent } from './found-row.tsx';
import type { FoundRow } from './found-rows.ts';
import { HitsTold } from './hits-told.tsx';
import { useActiveRow } from './use-active-row.ts';
import type { FoundState } from './use-found.ts';

export interface FoundListProps {
  readonly text: string;
  readonly found: FoundState;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Whether past calls can be opened from here; else Enter calls them. */
  readonly canOpen: boolean;
  readonly onAct: (row: FoundRow) => void;
}

/** What was found, people before past calls, and below it in words what Enter does. */
export function FoundList({ text, found, input, canOpen, onAct }: FoundListProps) {
  const { t } = useTexts();
  const { rows, state } = found;
  const active = useActiveRow(input);
  const first = rows.filter(({ kind }) => kind !== 'call');
  const calls = rows.filter(({ kind }) => kind === 'call');
  return (
    <div className={styles['results']} data-state={state}>
      <ListBox
        className={styles['list'] ?? ''}
        aria-label={t('field.found')}
        onAction={(key) => {
          const row = rows.find((one) => one.key === key);
          if (row !== undefined) onAct(row);
        }}
        renderEmptyState={() => <NothingThere state={state} />}
      >
        {first.length > 0 && (
          <ListBoxSection aria-label={t('field.people')}>
            <Collection items={first}>{(row) => <Row row={row} />}</Collection>
          </ListBoxSection>
        )}
        {calls.length > 0 && (
          <ListBoxSection>
            <Header className={styles['heading'] ?? ''}>{t('field.calls')}</Header>
            <Collection items={calls}>{(row) => <Row row={row} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
      <EnterLine text={text} row={rows.find(({ key }) => key === active)} canOpen={canOpen} />
      <HitsTold found={found} />
    </div>
  );
}

function Row({ row }: { readonly row: FoundRow }) {
  const { t } = useTexts();
  return (
    <ListBoxItem id={row.key} textValue={spoken()} className={styles['row'] ?? ''}>
      <FoundRowContent row={row} />
    </ListBoxItem>
  );

  function spoken(): string {
    switch (row.kind) {
      case 'pick-up':
        return t('people.pickUpFor', { name: row.pickup.name });
      case 'typed':
        return row.number;
      case 'person':
        return `${row.person.name} ${row.entry.number}`;
      case 'call':
        return `${entryName(row.entry, t)} ${numberText(row.entry.number, t)}`;
    }
  }
}

/** Looking is said only once it takes long enough to wonder. */
function NothingThere({ state }: Pick<FoundState, 'state'>) {
  const { t } = useTexts();
  if (state === 'found') return null;
  return (
    <p className={styles['none']} data-state={state}>
      {t(`field.state.${state}`)}
    </p>
  );
}
