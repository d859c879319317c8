import { useDeferredValue, useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';

import type { CallId } from '#shared/domain/ids.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { usePaintedMark } from '../../bridge/use-painted-mark.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ALL_CALLS, limitsOf, narrowingOf, type CallFilter } from './call-filter.ts';
import { CallRows } from './call-rows.tsx';
import { ExportLine } from './export-line.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import { FilterTags } from './filter-tags.tsx';
import { filterWords } from './filter-words.ts';
import styles from './history-list.module.css';
import { HistoryTools } from './history-tools.tsx';
import { NoCalls } from './no-calls.tsx';
import { useHistoryExport } from './use-history-export.ts';
import { useHistoryPages } from './use-history-pages.ts';
import { usePlaces } from './use-places.ts';
import { firstDayOfWeek } from './when-bounds.ts';

export interface HistoryListProps {
  readonly hidden: boolean;
  /** What it is searched for at first. */
  readonly search?: string | undefined;
  readonly filter: CallFilter;
  readonly onFilter: (filter: CallFilter) => void;
  readonly onOpen: (id: CallId) => void;
}

/** Search and filters above the calls. Opening it counts the missed calls as seen. */
export function HistoryList({ hidden, search: wanted = '', filter, onFilter, onOpen }: HistoryListProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const { locale } = useLocale();
  const ask = useAsk();
  const [text, setText] = useState(wanted);
  const [choosing, setChoosing] = useState(false);
  const search = useDeferredValue(text.trim());
  const narrow = narrowingOf(filter, today, firstDayOfWeek(locale));
  const pages = useHistoryPages(filter.kind, search, narrow);
  const places = usePlaces(choosing);
  const exporting = useHistoryExport();
  const missed = useSnapshot((snapshot) => snapshot.missed);
  const limits = limitsOf(filter);
  const isNarrowed = filter.kind !== 'all' || search !== '' || limits > 0;
  usePaintedMark('history', pages.status === 'ready' ? 'first' : undefined);
  useEffect(() => {
    if (missed > 0) void ask('history:seen');
  }, [ask, missed]);

  function showAll(): void {
    onFilter(ALL_CALLS);
    setText('');
  }

  return (
    <main className={styles['place']} hidden={hidden} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('history.title')}</h2>
      <HistoryTools
        text={text}
        onText={setText}
        limits={limits}
        onFilter={() => setChoosing(true)}
        onExport={() => void exporting.start({ filter: filter.kind, search, narrow })}
      />
      <FilterChips
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind, ...(kind === 'missed' && { results: [] }) })}
      />
      <FilterTags words={filterWords(filter, { t, dates, today, places })} onChange={onFilter} />
      <ExportLine exporting={exporting} />
      {pages.entries.length > 0 ? (
        <CallRows pages={pages} onOpen={onOpen} />
      ) : (
        <NoCalls pages={pages} narrowed={isNarrowed} onShowAll={showAll} />
      )}
      {choosing && (
        <FilterDialog
          filter={filter}
          places={places}
          onChange={onFilter}
          onClose={() => setChoosing(false)}
        />
      )}
    </main>
  );
}
