import { useTexts } from '../../i18n/use-texts.ts';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './reach-banner.module.css';
import { serverHost } from './server-host.ts';

export interface ReachDetailsProps {
  readonly onClose: () => void;
  readonly onOpenSettings: () => void;
}

/** What is wrong in full: the server, times, the technical line, and what can be done. */
export function ReachDetails({ onClose, onOpenSettings }: ReachDetailsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const now = useTicking();
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const server = serverHost(reach) ?? t('reach.banner.unknownServer');
  return (
    <Dialog title={t('reach.details.title')} onClose={onClose}>
      {reach.problem !== undefined && <p>{t(`reach.reason.${reach.problem}`, { server })}</p>}
      <dl className={styles['details']}>
        <dt>{t('reach.details.server')}</dt>
        <dd>{reach.server ?? '–'}</dd>
        <dt>{t('reach.details.since')}</dt>
        <dd>{dates.dayAndClock(reach.since, now)}</dd>
        <dt>{t('reach.details.lastProof')}</dt>
        <dd>
          {reach.checkedAt === undefined ? t('reach.details.never') : dates.dayAndClock(reach.checkedAt, now)}
        </dd>
        {reach.detail !== undefined && (
          <>
            <dt>{t('reach.details.technical')}</dt>
            <dd>{reach.detail}</dd>
          </>
        )}
        {reach.problem !== undefined && (
          <>
            <dt className={styles['wide']}>{t('reach.details.do')}</dt>
            <dd className={styles['wide']}>{t(`reach.advice.${reach.problem}`)}</dd>
          </>
        )}
      </dl>
      <Button
        onClick={() => {
          onClose();
          onOpenSettings();
        }}
      >
        {t('reach.banner.settings')}
      </Button>
    </Dialog>
  );
}
