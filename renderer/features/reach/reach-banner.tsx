import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { Button } from '../../ui/button.tsx';
import styles from './reach-banner.module.css';
import { ReachDetails } from './reach-details.tsx';
import { serverHost } from './server-host.ts';

export interface ReachBannerProps {
  readonly onOpenSettings: () => void;
}

/** Shown while calls cannot reach the agent: why, what the app does about it, and what the agent can do. */
export function ReachBanner({ onOpenSettings }: ReachBannerProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [details, setDetails] = useState(false);
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  if (reach.state === 'reachable' || reach.problem === undefined) return null;
  const server = serverHost(reach) ?? t('reach.banner.unknownServer');
  return (
    <>
      <section className={styles['banner']} data-state={reach.state} role="alert">
        <h2>
          {reach.state === 'partly'
            ? t('reach.banner.titleLine', { line: reach.line?.label ?? '' })
            : t('reach.banner.title')}
        </h2>
        <p>
          {`${t(`reach.reason.${reach.problem}`, { server })} `}
          <NextTry />
        </p>
        <div className={styles['buttons']}>
          <Button className={styles['paper'] ?? ''} onClick={() => void command('reach:try-now', {})}>
            {t('reach.banner.tryNow')}
          </Button>
          <Button kind="quiet" onClick={() => setDetails(true)}>
            {t('reach.banner.details')}
          </Button>
        </div>
      </section>
      {details && <ReachDetails onClose={() => setDetails(false)} onOpenSettings={onOpenSettings} />}
    </>
  );
}

/** Hidden from the live region: a countdown read aloud every second helps nobody. */
function NextTry() {
  const { t } = useTexts();
  const now = useTicking();
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const isRefused = reach.nextTryAt === undefined && (reach.state === 'refused' || reach.state === 'partly');
  if (isRefused) return t('reach.banner.refused');
  const seconds = Math.ceil(((reach.nextTryAt ?? now) - now) / 1000);
  const words = reach.state === 'partly' ? 'reach.banner.line' : 'reach.banner';
  return <span aria-live="off">{seconds > 0 ? t(`${words}.next`, { seconds }) : t(`${words}.trying`)}</span>;
}
