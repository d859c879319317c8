import { ExternalLink, ListFilter } from 'lucide-react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Match } from '#shared/domain/match.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { CallFilter } from './call-filter.ts';
import { EntryNewRecord } from './entry-new-record.tsx';
import { foundInFull } from '../calls/match/found-text.ts';
import { LinkButton } from '../calls/match/link-button.tsx';
import { systemText } from '../calls/match/system-text.ts';
import { LinkSearch } from '../records/link-search.tsx';
import styles from './history-detail.module.css';

export interface EntryRecordsProps {
  readonly entry: HistoryEntry;
  readonly onFilter: (limit: Partial<CallFilter>) => void;
}

/** The records that fitted a call, each to open again, or to see all calls of. */
export function EntryRecords({ entry, onFilter }: EntryRecordsProps) {
  const { t } = useTexts();
  return (
    <section className={styles['records']}>
      <h3>{t('history.detail.records')}</h3>
      {entry.records.length === 0 && <p className={styles['none']}>{t('history.detail.noRecords')}</p>}
      {entry.undecided === true && <p className={styles['none']}>{t('history.detail.undecided')}</p>}
      <EntryNewRecord entry={entry} />
      <ul>
        {entry.records.map((record) => (
          <EntryRecord key={record.id} entry={entry} record={record} onFilter={onFilter} />
        ))}
      </ul>
      {entry.result !== undefined && (
        <LinkSearch callId={entry.id} own={ownRecord(entry)} linked={entry.linked ?? []} />
      )}
    </section>
  );
}

interface EntryRecordProps extends EntryRecordsProps {
  readonly record: Match;
}

function EntryRecord({ entry, record, onFilter }: EntryRecordProps) {
  const { t } = useTexts();
  const command = useCommand();
  return (
    <li className={styles['record']}>
      <span>
        <b>{record.name}</b>
        <small>
          {dotted(
            [
              t('match.in', { type: t(`match.type.${record.recordType}`), system: systemText(record, t) }),
              foundInFull(record, t),
            ],
            t,
          )}
        </small>
      </span>
      {entry.undecided === true && record.found !== 'by-hand' && (
        <Button
          aria-label={`${t('history.detail.choose')}: ${record.name}`}
          onClick={() => void command('call:choose-match', { id: entry.id, matchId: record.id })}
        >
          {t('history.detail.choose')}
        </Button>
      )}
      <LinkButton
        call={{
          id: entry.id,
          lookup: { chosen: ownRecord(entry) },
          ...(entry.linked !== undefined && { linked: entry.linked }),
        }}
        match={record}
      />
      {record.recordType !== 'past-call' && (
        <Button
          kind="quiet"
          size="icon"
          icon={<ListFilter size={16} aria-hidden="true" />}
          aria-label={t('history.detail.recordCalls', { name: record.name })}
          title={t('history.detail.recordCalls', { name: record.name })}
          onClick={() => onFilter({ record: { id: record.id, name: record.name } })}
        />
      )}
      <Button
        kind="quiet"
        size="icon"
        icon={<ExternalLink size={16} aria-hidden="true" />}
        aria-label={t('call.action.open-record')}
        title={t('call.action.open-record')}
        onClick={() => void command('history:open-record', { id: entry.id, matchId: record.id })}
      />
    </li>
  );
}

/** The record that the call was with; an earlier call is none. */
function ownRecord({ undecided, records: [first] }: HistoryEntry): string | undefined {
  return undecided === true || first?.recordType === 'past-call' ? undefined : first?.id;
}
