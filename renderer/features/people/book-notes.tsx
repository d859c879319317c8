import { TriangleAlert } from 'lucide-react';

import type { BookView } from '#shared/domain/book-view.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './people-place.module.css';

/** Which of the company's address books is not as it should be, and what that means for who is listed here. */
export function BookNotes({ books }: { readonly books: readonly BookView[] }) {
  const { t } = useTexts();
  const words = useBookWords();
  const notes = books.flatMap((book) => {
    const text = words(book);
    return text === undefined ? [] : [{ id: book.id, text, isTrouble: book.trouble !== undefined }];
  });
  if (notes.length === 0) return null;
  return (
    <ul className={styles['books']} aria-label={t('settings.group.books')}>
      {notes.map(({ id, text, isTrouble }) => (
        <li key={id} data-trouble={isTrouble}>
          {isTrouble && <TriangleAlert size={14} aria-hidden="true" />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function useBookWords(): (view: BookView) => string | undefined {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  return ({ name, copy, trouble, isCopying }) => {
    if (isCopying && copy === undefined) return t('people.books.copying', { book: name });
    if (trouble !== undefined) {
      const problem = t(`books.problem.${trouble.problem}`);
      return copy === undefined
        ? t('people.books.never', { book: name, problem })
        : t('people.books.old', { book: name, problem, at: dates.dayAndClockWithin(copy.at, today) });
    }
    return copy?.people === 0 ? t('people.books.empty', { book: name }) : undefined;
  };
}
