import type { NetworkQuality } from '#shared/domain/diagnostics.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import settings from '../settings/settings-place.module.css';
import styles from './diagnostics.module.css';

/** How calls went in each network the computer was in. */
export function NetworkList({ networks }: { readonly networks: readonly NetworkQuality[] }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  if (networks.length === 0)
    return <EmptyState title={t('diagnostics.networks.none')} hint={t('diagnostics.networks.hint')} />;
  return (
    <>
      <ul className={styles['networks']}>
        {networks.map(({ isHere, calls, poor, averageMos, lastAt }) => (
          <li key={lastAt}>
            <b>
              {isHere
                ? t('diagnostics.networks.here')
                : t('diagnostics.networks.other', { when: dates.dayAndClockWithin(lastAt, today) })}
            </b>
            <span>
              {t('diagnostics.networks.score', { mos: dates.number(Math.round(averageMos * 10) / 10) })}
            </span>
            <small>{t('diagnostics.networks.calls', { count: calls, poor })}</small>
          </li>
        ))}
      </ul>
      <p className={settings['hint']}>{t('diagnostics.networks.hint')}</p>
    </>
  );
}
