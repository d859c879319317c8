import { useTask } from '../../bridge/use-task.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './task-progress.module.css';

export interface TaskProgressProps {
  /** Of the work on the board of tasks. */
  readonly id: string;
  /** What is being done, for people who do not see the bar. */
  readonly label: string;
}

/** How far a piece of work is, with the way to stop it; nothing while it does not run. */
export function TaskProgress({ id, label }: TaskProgressProps) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const task = useTask(id);
  if (task === undefined) return null;
  const { done, total } = task;
  const percent = total === undefined || total === 0 ? undefined : Math.min(1, done / total);
  const words =
    percent === undefined ? t('task.soFar', { count: dates.number(done) }) : dates.percent(percent);
  return (
    <div className={styles['task']}>
      <progress aria-label={label} {...(percent !== undefined && { value: percent })} />
      <small>{words}</small>
      <Button onClick={() => void command('task:cancel', { id })}>{t('task.stop')}</Button>
    </div>
  );
}
