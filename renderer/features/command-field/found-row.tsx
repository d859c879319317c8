import { Phone, PhoneIncoming } from 'lucide-react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CutLine } from '../../ui/cut-line.tsx';
import { numberText } from '../calls/party-name.ts';
import { entryFacts, entryName, entryWords } from '../history/entry-text.ts';
import { numberLabel } from '../people/number-label.ts';
import { ResultIcon } from '../history/result-icon.tsx';
import { NumberPresence } from '../presence/number-presence.tsx';
import styles from './command-field.module.css';
import type { FoundRow } from './found-rows.ts';

/** What stands in one row under the field. */
export function FoundRowContent({ row }: { readonly row: FoundRow }) {
  const { t } = useTexts();
  switch (row.kind) {
    case 'pick-up':
      return (
        <>
          <PhoneIncoming size={16} aria-hidden="true" />
          <b>{t('people.pickUpFor', { name: row.pickup.name })}</b>
          <NumberPresence number={row.pickup.number} />
        </>
      );
    case 'typed':
      return (
        <>
          <Phone size={16} aria-hidden="true" />
          <b>{t('field.dial', { number: row.text })}</b>
        </>
      );
    case 'person':
      return (
        <>
          <span className="two-lines">
            <b dir="auto">{row.person.name}</b>
            <small>{dotted([row.person.company, numberLabel(row.entry.label, t)], t)}</small>
          </span>
          <NumberPresence number={row.entry.number} />
          <bdi className={styles['number']}>{row.entry.number}</bdi>
        </>
      );
    case 'call':
      return <PastCall entry={row.entry} />;
  }
}

function PastCall({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const { startedAt } = entry;
  const name = entryName(entry, t);
  const number = numberText(entry.number, t);
  const when = startedAt >= today ? dates.clock(startedAt) : dates.day(startedAt, today);
  return (
    <>
      <ResultIcon entry={entry} />
      <span className="two-lines">
        <b dir="auto">{name}</b>
        <CutLine facts={dotted([when, entryFacts(entry, t)], t)} words={entryWords(entry)} />
      </span>
      {number !== name && <bdi className={styles['number']}>{number}</bdi>}
    </>
  );
}
