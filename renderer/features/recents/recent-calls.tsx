import { Phone } from 'lucide-react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import { useTexts } from '../../i18n/use-texts.ts';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { Button } from '../../ui/button.tsx';
import { OwnPress } from '../../ui/own-press.tsx';
import { CallRow } from '../history/call-row.tsx';
import { entryName, redialNumber } from '../history/entry-text.ts';
import { groupByDay } from '../history/group-by-day.ts';
import { useRecentCalls } from '../history/use-recent-calls.ts';
import { useCallBack } from '../lines/use-call-back.ts';
import styles from './recent-calls.module.css';

const SHOWN = 20;

export interface RecentCallsProps {
  readonly onOpen: (id: CallId) => void;
}

/**
 * The last calls while nothing is going on, one stop for Tab: the arrows go through them, and along a row to what it
 * offers. Before the first call, a word on what will happen here; not below the first one that has just ended.
 */
export function RecentCalls({ onOpen }: RecentCallsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const demo = useSnapshot((snapshot) => snapshot.mode === 'demo');
  const today = useToday();
  const isFirstOver = useSnapshot(({ calls }) => calls.length > 0);
  const entries = useRecentCalls(SHOWN);
  if (entries === undefined) return null;
  if (entries.length === 0) {
    if (isFirstOver) return null;
    return (
      <section className={styles['empty']} data-empty>
        <Phone size={28} strokeWidth={1.25} aria-hidden="true" />
        <h2>{t('recents.empty')}</h2>
        <p>{t(demo ? 'recents.emptyDemo' : 'recents.emptyHint')}</p>
      </section>
    );
  }
  return (
    <GridList
      className={styles['calls'] ?? ''}
      aria-label={t('recents.title')}
      data-region="recents"
      onAction={(key) => onOpen(key as CallId)}
    >
      {groupByDay(entries, (at) => dates.day(at, today)).map((group) => (
        <GridListSection key={group.day} id={group.day}>
          <GridListHeader className={styles['day'] ?? ''}>{group.day}</GridListHeader>
          {group.entries.map((entry) => (
            <GridListItem
              key={entry.id}
              id={entry.id}
              textValue={entryName(entry, t)}
              className={styles['row'] ?? ''}
            >
              <CallRow entry={entry} />
              <Redial entry={entry} />
            </GridListItem>
          ))}
        </GridListSection>
      ))}
    </GridList>
  );
}

function Redial({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTexts();
  const callBack = useCallBack();
  const number = redialNumber(entry);
  if (number === undefined) return null;
  return (
    <OwnPress className={styles['redial'] ?? ''}>
      <Button
        kind="quiet"
        size="icon"
        icon={<Phone size={16} aria-hidden="true" />}
        aria-label={t('recents.call', { name: entryName(entry, t) })}
        title={t('call.again')}
        onClick={() => void callBack(number, entry.lineId)}
      />
    </OwnPress>
  );
}
