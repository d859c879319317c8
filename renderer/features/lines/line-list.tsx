import { ArrowUp, ChevronRight } from 'lucide-react';

import type { LineId } from '#shared/domain/ids.ts';
import type { LineSettings, Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { Button } from '../../ui/button.tsx';
import { ReachStroke } from '../../ui/reach-stroke.tsx';
import styles from './line-list.module.css';
import { LineReachWords } from './line-reach-words.tsx';

export interface LineListProps {
  readonly settings: Settings;
  readonly onOpen: (id: LineId) => void;
  readonly onReordered: () => Promise<void>;
}

/** Every line with whether calls reach the agent on it, and which one calls go out by. */
export function LineList({ settings, onOpen, onReordered }: LineListProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { lines } = settings;

  async function moveUp(at: number): Promise<void> {
    const ids = lines.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved === undefined) return;
    ids.splice(at - 1, 0, moved);
    await command('setup:order-lines', { ids });
    await onReordered();
  }

  return (
    <ul className={styles['lines']} ref={arrowKeys}>
      {lines.map((line, index) => (
        <li key={line.id} className={styles['line']}>
          <LineRow line={line} onOpen={() => onOpen(line.id)} />
          {index > 0 && (
            <Button
              kind="quiet"
              size="icon"
              icon={<ArrowUp size={16} aria-hidden="true" />}
              aria-label={t('lines.moveUp', { line: line.label })}
              title={t('lines.moveUp', { line: line.label })}
              onClick={() => void moveUp(index)}
            />
          )}
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
  const host = URL.parse(line.server)?.hostname ?? line.server;
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
      </span>
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
