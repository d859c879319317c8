import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useBookViews } from '../books/use-book-views.ts';
import { bookNames } from './book-names.ts';
import styles from './person-page.module.css';

const OUR_SOURCES = ['own', 'import', 'demo'] as const;

/** What is known of a person besides numbers, and who says so. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useTexts();
  const { email, fields, source } = person;
  const from = OUR_SOURCES.find((each) => each === source) ?? 'book';
  const book = bookNames(useBookViews()).get(source);
  const note = fields['note'] ?? '';
  return (
    <>
      <dl className={styles['facts']}>
        {email !== undefined && (
          <div>
            <dt>{t('people.email')}</dt>
            <dd>{email}</dd>
          </div>
        )}
        <div>
          <dt>{t('people.from')}</dt>
          <dd dir="auto">{book ?? t(`people.source.${from}`)}</dd>
        </div>
      </dl>
      {note !== '' && (
        <section className={styles['note']}>
          <h3>{t('people.note')}</h3>
          <p dir="auto">{note}</p>
        </section>
      )}
    </>
  );
}
