import { CircleAlert, CircleCheck } from 'lucide-react';

import type { BookTestReport } from '#shared/ipc/book-outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from '../line/line-form.module.css';
import { countText } from './book-words.ts';

/** What a test found, or why it could not, with the server's own words for the administrator. */
export function BookTestResult({ report }: { readonly report: BookTestReport | undefined }) {
  const { t } = useTexts();
  return (
    <output className={styles['result']}>
      {report?.outcome === 'passed' && (
        <p className={styles['good']}>
          <CircleCheck size={16} aria-hidden="true" />
          <span>{countText(report, t)}</span>
        </p>
      )}
      {report !== undefined && report.outcome !== 'passed' && (
        <div className={styles['bad']}>
          <CircleAlert size={16} aria-hidden="true" />
          <div>
            <b>{t(`books.problem.${report.outcome}`)}</b>
            {report.detail !== undefined && <small dir="auto">{report.detail}</small>}
          </div>
        </div>
      )}
    </output>
  );
}
