import { X } from 'lucide-react';

import { useTask } from '../../bridge/use-task.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TaskProgress } from '../tasks/task-progress.tsx';
import styles from './filter.module.css';
import type { HistoryExporting } from './use-history-export.ts';

/** Under which the board of tasks has an export. */
const TASK = 'history-export';

/** How far an export is, with a way to stop it; afterwards how many calls are in the file. */
export function ExportLine({ exporting }: { readonly exporting: HistoryExporting }) {
  const { t } = useTexts();
  const dates = useDates();
  const task = useTask(TASK);
  const { outcome, close } = exporting;
  if (task !== undefined) {
    return (
      <div className={styles['running']}>
        <TaskProgress id={TASK} label={t('history.export.title')} />
      </div>
    );
  }
  if (outcome === undefined) return null;
  const { calls, leftOut } = outcome;
  const words = [t('history.export.done', { shown: dates.number(calls) })];
  if (leftOut > 0) words.push(t('history.export.leftOut', { shown: dates.number(leftOut) }));
  return (
    <div className={styles['export']}>
      <p>{words.join(' ')}</p>
      <Button
        kind="quiet"
        size="icon"
        icon={<X size={16} aria-hidden="true" />}
        aria-label={t('notice.dismiss')}
        onClick={close}
      />
    </div>
  );
}
