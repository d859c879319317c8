import { useTexts } from '../../i18n/use-texts.ts';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LineProofs } from './line-proofs.tsx';
import { oldConnectionMinutes } from './old-connection.ts';
import styles from './reach-banner.module.css';
import { serverHost } from './server-host.ts';

export interface ReachDetailsProps {
  readonly onClose: () => void;
  readonly onOpenSettings: () => void;
}

/** What reachability rests on, line by line; when something is wrong, that first, with what is done and can be done. */
export function ReachDetails({ onClose, onOpenSettings }: ReachDetailsProps) {
  const { t } = useTexts();
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const lines = useSnapshot((snapshot) => snapshot.lines);
  const server = serverHost(reach) ?? t('reach.banner.unknownServer');
  const minutes = oldConnectionMinutes(reach, useTicking());
  return (
    <Dialog
      title={t(reach.problem === undefined ? 'reach.details.titleGood' : 'reach.details.title')}
      onClose={onClose}
    >
      {reach.problem !== undefined && (
        <div className={styles['trouble']}>
          <p>{t(`reach.reason.${reach.problem}`, { server })}</p>
          <p className={styles['doing']}>
            <Doing />
          </p>
          <p>{t(`reach.advice.${reach.problem}`)}</p>
          {reach.detail !== undefined && <small>{reach.detail}</small>}
        </div>
      )}
      {minutes !== undefined && (
        <div className={styles['trouble']}>
          <p>{t('reach.oldConnection', { minutes })}</p>
          <p>{t('reach.oldConnectionAdvice')}</p>
        </div>
      )}
      {lines.length > 1 ? (
        lines.map(({ id, label, reachability }) => (
          <section key={id} className={styles['of']}>
            <h3>{label}</h3>
            <LineProofs reach={reachability} />
          </section>
        ))
      ) : (
        <LineProofs reach={reach} />
      )}
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

/** What the app does about it at this moment. */
function Doing() {
  const { t } = useTexts();
  const now = useTicking();
  const { doing, nextTryAt } = useSnapshot((snapshot) => snapshot.reachability);
  const seconds = Math.ceil(((nextTryAt ?? now) - now) / 1000);
  if (seconds > 0) return t('reach.banner.line.next', { seconds });
  return doing === undefined ? t('reach.banner.line.trying') : t(`reach.doing.${doing}`);
}
