import { ArrowDown, ArrowUp, X, type LucideIcon } from 'lucide-react';

import { usePresence } from '../../bridge/use-presence.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { PresenceMark } from '../presence/presence-mark.tsx';
import styles from './watched-page.module.css';

export interface WatchedRowProps {
  readonly extension: string;
  /** Of the address book. */
  readonly name: string | undefined;
  /** Missing at the end of the list. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** One watched extension with what is known of it now. */
export function WatchedRow({ extension, name, onUp, onDown, onRemove }: WatchedRowProps) {
  const { t } = useTexts();
  const presence = usePresence(extension);
  const who = name ?? extension;
  const isKnown = presence !== undefined && presence.availability !== 'unknown';
  const words = {
    up: t('settings.watched.up', { who }),
    down: t('settings.watched.down', { who }),
    remove: t('settings.watched.remove', { who }),
  };
  return (
    <li className={styles['row']}>
      <span className={styles['who']}>
        <b dir="auto">{who}</b>
        <small>
          {name !== undefined && <span className={styles['number']}>{extension}</span>}
          {isKnown ? <PresenceMark presence={presence} /> : t('settings.watched.unknown')}
        </small>
      </span>
      <RowButton words={words.up} icon={ArrowUp} onClick={onUp} />
      <RowButton words={words.down} icon={ArrowDown} onClick={onDown} />
      <RowButton words={words.remove} icon={X} onClick={onRemove} />
    </li>
  );
}

interface RowButtonProps {
  readonly words: string;
  readonly icon: LucideIcon;
  readonly onClick: (() => void) | undefined;
}

function RowButton({ words, icon: Icon, onClick }: RowButtonProps) {
  return (
    <Button
      kind="quiet"
      size="icon"
      icon={<Icon size={16} aria-hidden="true" />}
      aria-label={words}
      title={words}
      aria-disabled={onClick === undefined}
      onClick={onClick}
    />
  );
}
