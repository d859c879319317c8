import { RefreshCw } from 'lucide-react';

import { useTask } from '../../bridge/use-task.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TaskProgress } from '../tasks/task-progress.tsx';
import { countText } from './book-words.ts';
import styles from './books.module.css';
import { useBookViews } from './use-book-views.ts';

/** How the copy of a book stands, with the way to copy it now. */
export function BookStanding({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const command = useCommand();
  const isCopying = useTask(`book:${id}`) !== undefined;
  const view = useBookViews().find((each) => each.id === id);
  const { copy, trouble } = view ?? {};
  return (
    <section className={styles['standing']}>
      {copy === undefined ? (
        <p>{t(isCopying ? 'books.firstCopy' : 'books.neverCopied')}</p>
      ) : (
        <>
          <p>{t('books.copied', { at: dates.dayAndClockWithin(copy.at, today) })}</p>
          <p className={styles['hint']}>{countText(copy, t)}</p>
        </>
      )}
      {trouble !== undefined && (
        <div className={styles['trouble']}>
          <b>{t(`books.problem.${trouble.problem}`)}</b>
          <small>
            {t(copy === undefined ? 'books.failingSince' : 'books.copyStays', {
              since: dates.dayAndClockWithin(trouble.since, today),
            })}
          </small>
          {trouble.detail !== undefined && <small dir="auto">{trouble.detail}</small>}
        </div>
      )}
      {isCopying ? (
        <TaskProgress id={`book:${id}`} label={t('books.copying')} />
      ) : (
        <Button
          icon={<RefreshCw size={16} aria-hidden="true" />}
          onClick={() => void command('book:copy', { id })}
        >
          {t('books.copyNow')}
        </Button>
      )}
    </section>
  );
}
