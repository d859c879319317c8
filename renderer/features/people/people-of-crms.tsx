import { useId } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { LookupFailures } from '../calls/match/lookup-failures.tsx';
import { CrmPersonRow } from './crm-person-row.tsx';
import styles from './people-place.module.css';
import type { CrmPeople } from './use-crm-people.ts';

/** Whom the CRMs know, while somebody is searched for: below the people of this computer, as each CRM answers. */
export function PeopleOfCrms({ found: { people, isLooking, failures } }: { readonly found: CrmPeople }) {
  const { t } = useTexts();
  const id = useId();
  if (people.length === 0 && !isLooking && failures.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['source']}>
        {t('people.inCrms')}
      </h3>
      {people.length > 0 && (
        <ul ref={arrowKeys} className={styles['further']}>
          {people.map((match) => (
            <li key={match.id} className={styles['person']}>
              <CrmPersonRow match={match} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles['looking']} role="status">
        {isLooking && t('record.searching')}
      </p>
      <LookupFailures failures={failures} />
    </section>
  );
}
