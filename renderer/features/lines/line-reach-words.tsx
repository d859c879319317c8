import type { LineView } from '#shared/domain/line-view.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { oldConnectionMinutes } from '../reach/old-connection.ts';
import { formatAge } from '../../i18n/format-age.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './line-list.module.css';

/** Whether calls reach the agent on one line: with the proof's age, or why not, since when and when the next try is. */
export function LineReachWords({ line }: { readonly line: LineView }) {
  const { t } = useTexts();
  const dates = useDates();
  const now = useTicking();
  const { state, since, checkedAt, problem, nextTryAt } = line.reachability;
  const server = line.serverHost;
  const minutes = oldConnectionMinutes(line.reachability, now);
  if (minutes !== undefined) return <small>{t('reach.oldConnection', { minutes })}</small>;
  if (problem === undefined || state === 'reachable') {
    const proof =
      checkedAt === undefined ? undefined : t('reach.checked', { age: formatAge(now - checkedAt, t) });
    const words = t(`reach.${state}`, { server });
    const isProven = state === 'reachable' && proof !== undefined;
    return <small>{isProven ? t('lines.reachable', { words, proof }) : words}</small>;
  }
  const seconds = nextTryAt === undefined ? undefined : Math.max(0, Math.ceil((nextTryAt - now) / 1000));
  return (
    <small className={styles['away']}>
      {t(`reach.reason.${problem}`, { server })}{' '}
      <span className={styles['when']}>
        {t('lines.awaySince', { clock: dates.clockWithSeconds(since) })}
        {seconds !== undefined &&
          ` ${t(seconds > 0 ? 'reach.banner.line.next' : 'reach.banner.line.trying', { seconds })}`}
      </span>
    </small>
  );
}
