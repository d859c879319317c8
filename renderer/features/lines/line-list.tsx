import { ChevronRight } from 'lucide-react';

import type { LineId } from '#shared/domain/ids.ts';
import { readServerAddress } from '#shared/domain/server-address.ts';
import type { LineSettings, Settings } from '#shared/domain/settings.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { ReachStroke } from '../../ui/reach-stroke.tsx';
import styles from './line-list.module.css';
import { LineReachWords } from './line-reach-words.tsx';

export interface LineListProps {
  readonly settings: Settings;
  readonly onOpen: (id: LineId) => void;
}

/** Every line with whether calls reach the agent on it, and which one calls go out by. */
export function LineList({ settings, onOpen }: LineListProps) {
  return (
    <ul className={styles['lines']} ref={arrowKeys}>
      {settings.lines.map((line) => (
        <li key={line.id}>
          <LineRow line={line} onOpen={() => onOpen(line.id)} />
        </li>
      ))}
    </ul>
  );
}

interface LineRowProps {
  readonly line: LineSettings;
  readonly onOpen: () => void;
}

function LineRow({ line, onOpen }: LineRowProps) {
  const { t } = useTexts();
  const views = useSnapshot((snapshot) => snapshot.lines);
  const view = views.find(({ id }) => id === line.id);
  const host = readServerAddress(line.server)?.host ?? line.server;
  return (
    <button type="button" className={styles['open']} data-row onClick={onOpen}>
      <ReachStroke state={view?.reachability.state ?? 'off'} />
      <span className={styles['facts']}>
        <b>
          {line.label}
          {view?.isDefault === true && views.length > 1 && (
            <span className={styles['default']}>{t('lines.default')}</span>
          )}
        </b>
        <small>{t('lines.account', { user: line.user, host })}</small>
        {view === undefined ? <small>{t('lines.resting')}</small> : <LineReachWords line={view} />}
        {view?.isWaiting === true && <small>{t('lines.waits')}</small>}
      </span>
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
