import { useDeferredValue, useEffect, useState } from 'react';

import type { HistoryFilter } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { usePaintedMark } from '../../bridge/use-painted-mark.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { CallRows } from './call-rows.tsx';
import { FilterChips } from './filter-chips.tsx';
import styles from './history-list.module.css';
import { useHistoryPages, type HistoryPages } from './use-history-pages.ts';

export interface HistoryListProps {
  readonly hidden: boolean;
  /** What it is searched for at first. */
  readonly search?: string | undefined;
  readonly onOpen: (id: CallId) => void;
}

/** Search and filters above the calls. Opening it counts the missed calls as seen. */
export function HistoryList({ hidden, search: wanted = '', onOpen }: HistoryListProps) {
  const { t } = useTexts();
  const ask = useAsk();
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [text, setText] = useState(wanted);
  const search = useDeferredValue(text.trim());
  const pages = useHistoryPages(filter, search);
  const missed = useSnapshot((snapshot) => snapshot.missed);
  const narrowed = filter !== 'all' || search !== '';
  usePaintedMark('history', pages.status === 'ready' ? 'first' : undefined);
  useEffect(() => {
    if (missed > 0) void ask('history:seen');
  }, [ask, missed]);

  function showAll(): void {
    setFilter('all');
    setText('');
  }

  return (
    <main className={styles['place']} hidden={hidden} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('history.title')}</h2>
      <SearchInput label={t('history.search')} value={text} onChange={setText} />
      <FilterChips value={filter} onChange={setFilter} />
      {pages.entries.length > 0 ? (
        <CallRows pages={pages} onOpen={onOpen} />
      ) : (
        <NoRows pages={pages} narrowed={narrowed} onShowAll={showAll} />
      )}
    </main>
  );
}

interface NoRowsProps {
  readonly pages: HistoryPages;
  readonly narrowed: boolean;
  readonly onShowAll: () => void;
}

function NoRows({ pages, narrowed, onShowAll }: NoRowsProps) {
  const { t } = useTexts();
  if (pages.status === 'loading') return <EmptyState title={t('history.loading')} quiet />;
  if (pages.status === 'failed') {
    return (
      <EmptyState title={t('history.failed')}>
        <Button onClick={pages.retry}>{t('history.retry')}</Button>
      </EmptyState>
    );
  }
  if (!narrowed) return <EmptyState title={t('history.empty')} hint={t('history.emptyHint')} />;
  return (
    <EmptyState title={t('history.nothingFound')} hint={t('history.nothingFoundHint')}>
      <Button onClick={onShowAll}>{t('history.showAll')}</Button>
    </EmptyState>
  );
}
