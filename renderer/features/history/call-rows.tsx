import { useMemo, useState } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useIsZoomed } from '../../ui/use-is-zoomed.ts';
import { CallRow } from './call-row.tsx';
import { entryName } from './entry-text.ts';
import { groupByDay } from './group-by-day.ts';
import styles from './history-list.module.css';
import { KeptDays } from './kept-days.ts';
import type { HistoryPages } from './use-history-pages.ts';

const LAYOUT = { rowSize: 52, headingSize: 28, loaderSize: 36 } as const;
/** At 200 % names are read whole: each row is as high as it needs. */
const ZOOMED_LAYOUT = { estimatedRowSize: 84, headingSize: 28, loaderSize: 36 } as const;

export interface CallRowsProps {
  readonly pages: HistoryPages;
  readonly onOpen: (id: CallId) => void;
}

/** The calls under their days. Only the rows in view exist; older pages are read when the end comes near. */
export function CallRows({ pages, onOpen }: CallRowsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const isZoomed = useIsZoomed();
  const [days] = useState(() => new KeptDays<HistoryEntry>());
  const groups = useMemo(
    () => days.keep(groupByDay(pages.entries, (at) => dates.day(at, today))),
    [days, pages.entries, dates, today],
  );
  return (
    // A layout that once had rows of one height keeps it: the other one begins anew.
    <Virtualizer
      key={isZoomed ? 'zoomed' : 'plain'}
      layout={ListLayout}
      layoutOptions={isZoomed ? ZOOMED_LAYOUT : LAYOUT}
    >
      <ListBox
        className={styles['rows'] ?? ''}
        aria-label={t('history.list')}
        data-region="list"
        selectionMode="none"
        onAction={(key) => onOpen(key as CallId)}
      >
        <Collection items={groups} dependencies={[t]}>
          {(group) => (
            <ListBoxSection id={group.day}>
              <Header className={styles['day'] ?? ''}>{group.day}</Header>
              <Collection items={group.entries} dependencies={[t]}>
                {(entry) => (
                  <ListBoxItem id={entry.id} textValue={entryName(entry, t)} className={styles['row'] ?? ''}>
                    <CallRow entry={entry} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </Collection>
        <ListBoxLoadMoreItem isLoading={pages.hasMore} onLoadMore={pages.loadMore}>
          <p className={styles['more']}>{t('history.loading')}</p>
        </ListBoxLoadMoreItem>
      </ListBox>
    </Virtualizer>
  );
}
