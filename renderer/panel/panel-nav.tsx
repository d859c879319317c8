import { ContactRound, History, Phone, Settings2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';

import type { PanelPlace } from '#shared/ipc/navigation.ts';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { rovingKeys } from '../ui/roving-keys.ts';
import styles from './panel-nav.module.css';

const PLACES: readonly (readonly [PanelPlace, LucideIcon])[] = [
  ['calls', Phone],
  ['history', History],
  ['people', ContactRound],
  ['settings', Settings2],
];

export interface PanelNavProps {
  readonly place: PanelPlace;
  readonly onGo: (place: PanelPlace) => void;
}

/**
 * The four places of the panel. History carries the number of missed calls nobody has looked at; Calls a sign while a
 * call is going on and another place is open. For Tab they are one stop, the place that is open.
 */
export function PanelNav({ place, onGo }: PanelNavProps) {
  const { t } = useTexts();
  const missed = useSnapshot((snapshot) => snapshot.missed);
  const calling = useSnapshot((snapshot) => snapshot.calls.some((call) => call.phase !== 'ended'));
  const elsewhere = calling && place !== 'calls';
  return (
    <nav ref={rovingKeys} className={styles['nav']} aria-label={t('nav.label')} data-region="places">
      {PLACES.map(([id, Icon]) => (
        <button
          key={id}
          type="button"
          className={styles['place']}
          aria-current={id === place ? 'page' : undefined}
          onClick={() => onGo(id)}
        >
          <span className={styles['icon']}>
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {id === 'calls' && elsewhere && <span className={styles['live']} />}
            {id === 'history' && missed > 0 && (
              <span className={styles['badge']}>
                <span aria-hidden="true">{missed > 99 ? '99+' : missed}</span>
                <span className="visually-hidden">{t('nav.missed', { count: missed })}</span>
              </span>
            )}
          </span>
          <span className={styles['name']}>{t(`nav.${id}`)}</span>
          {id === 'calls' && elsewhere && <span className="visually-hidden">{t('nav.callsGoing')}</span>}
        </button>
      ))}
    </nav>
  );
}
