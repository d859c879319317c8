import { useTexts } from '../../i18n/use-texts.ts';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatAge } from '../../i18n/format-age.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { ReachStroke } from '../../ui/reach-stroke.tsx';
import styles from './reach-line.module.css';
import { serverHost } from './server-host.ts';

/** Whether calls reach the agent, in words, with the proof's age. */
export function ReachLine() {
  const { t } = useTexts();
  const dates = useDates();
  const now = useTicking();
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const server = serverHost(reach) ?? t('reach.banner.unknownServer');
  const proof =
    reach.state === 'reachable' && reach.checkedAt !== undefined
      ? t('reach.checked', { age: formatAge(now - reach.checkedAt, t) })
      : reach.problem !== undefined
        ? t('reach.since', { clock: dates.clockWithSeconds(reach.since) })
        : undefined;
  return (
    <p className={styles['line']} data-state={reach.state}>
      <ReachStroke state={reach.state} />
      <span className={styles['words']}>{t(`reach.${reach.state}`, { server, ...reach.lines })}</span>
      {proof !== undefined && <span className={styles['proof']}>{proof}</span>}
    </p>
  );
}
