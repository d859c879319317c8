import { Download, SlidersHorizontal } from 'lucide-react';

import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import styles from './filter.module.css';

export interface HistoryToolsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many limits are in use. */
  readonly limits: number;
  readonly onFilter: () => void;
  readonly onExport: () => void;
}

/** The search with the ways to filter and to save what is shown. */
export function HistoryTools({ text, onText, limits, onFilter, onExport }: HistoryToolsProps) {
  const { t } = useTexts();
  return (
    <div className={styles['top']}>
      <SearchInput label={t('history.search')} value={text} onChange={onText} />
      <Button
        size="icon"
        data-used={limits > 0}
        icon={<SlidersHorizontal size={16} aria-hidden="true" />}
        aria-label={t(limits > 0 ? 'history.narrow.openUsed' : 'history.narrow.title', { count: limits })}
        title={t('history.narrow.title')}
        onClick={onFilter}
      />
      <Button
        size="icon"
        icon={<Download size={16} aria-hidden="true" />}
        aria-label={t('history.export.title')}
        title={t('history.export.title')}
        onClick={onExport}
      />
    </div>
  );
}
