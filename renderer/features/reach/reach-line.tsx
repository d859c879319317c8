import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatAge } from '../../i18n/format-age.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { ReachStroke } from '../../ui/reach-stroke.tsx';
import { oldConnectionMinutes } from './old-connection.ts';
import { ReachDetails } from './reach-details.tsx';
import styles from './reach-line.module.css';
import { serverHost } from './server-host.ts';

export interface ReachLineProps {
  readonly onOpenSettings: () => void;
}

/** Whether calls reach the agent, in words, with the proof's age; opens what it rests on. */
export function ReachLine({ onOpenSettings }: ReachLineProps) {
  const { t } = useTexts();
  const [details, setDetails] = useState(false);
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const isDoubtful = oldConnectionMinutes(reach, useTicking()) !== undefined;
  const server = serverHost(reach) ?? t('reach.banner.unknownServer');
  const words = isDoubtful ? t('reach.doubtful') : t(`reach.${reach.state}`, { server, ...reach.lines });
  return (
    <>
      <div className={styles['line']} data-state={reach.state}>
        <ReachStroke state={isDoubtful ? 'partly' : reach.state} />
        {reach.state === 'off' ? (
          <span className={styles['words']}>{words}</span>
        ) : (
          <button
            type="button"
            className={styles['open']}
            aria-haspopup="dialog"
            onClick={() => setDetails(true)}
          >
            <span className={styles['words']}>{words}</span>
            <Proof />
          </button>
        )}
      </div>
      {details && <ReachDetails onClose={() => setDetails(false)} onOpenSettings={onOpenSettings} />}
    </>
  );
}

function Proof() {
  const { t } = useTexts();
  const dates = useDates();
  const now = useTicking();
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const minutes = oldConnectionMinutes(reach, now);
  if (minutes !== undefined)
    return <span className={styles['proof']}>{t('reach.doubtfulFor', { minutes })}</span>;
  if (reach.state === 'reachable' && reach.checkedAt !== undefined) {
    return (
      <span className={styles['proof']}>
        {t('reach.checked', { age: formatAge(now - reach.checkedAt, t) })}
      </span>
    );
  }
  if (reach.problem === undefined) return null;
  return (
    <span className={styles['proof']}>
      {t('reach.since', { clock: dates.clockWithSeconds(reach.since) })}
    </span>
  );
}
