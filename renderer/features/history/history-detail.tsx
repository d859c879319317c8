import { ArrowLeft, ListFilter, Phone } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { AfterCallLine } from '../after-call/after-call-line.tsx';
import { EntryCrm } from '../crm/entry-crm.tsx';
import { NotesField } from '../calls/card/notes-field.tsx';
import { numberText } from '../calls/party-name.ts';
import { PastQuality } from '../quality/past-quality.tsx';
import { PastRecording } from '../recording/past-recording.tsx';
import { useCallBack } from '../lines/use-call-back.ts';
import type { CallFilter } from './call-filter.ts';
import { entryName, redialNumber } from './entry-text.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryRecords } from './entry-records.tsx';
import { EntryTimeline } from './entry-timeline.tsx';
import styles from './history-detail.module.css';

export interface HistoryDetailProps {
  readonly id: CallId;
  readonly onBack: () => void;
  /** Shows those calls alone that fit. */
  readonly onFilter: (limit: Partial<CallFilter>) => void;
}

/** One call of the history in full, with its notes to go on writing. */
export function HistoryDetail({ id, onBack, onFilter }: HistoryDetailProps) {
  const { t } = useTexts();
  const command = useCommand();
  const callBack = useCallBack();
  const entry = useHistoryEntry(id);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  useEscape(onBack);
  const number = entry === undefined ? undefined : redialNumber(entry);
  return (
    <main className={styles['detail']} tabIndex={-1} data-focus-home="place">
      <button ref={back} type="button" className={styles['back']} onClick={onBack}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('history.back')}
      </button>
      {entry !== undefined && (
        <>
          <header className={styles['head']}>
            <div>
              <h2 dir="auto">{entryName(entry, t)}</h2>
              {entry.company !== undefined && <p dir="auto">{entry.company}</p>}
              {entry.name.trim() !== '' && <p dir="auto">{numberText(entry.number, t)}</p>}
            </div>
            {number !== undefined && (
              <Button
                icon={<Phone size={16} aria-hidden="true" />}
                onClick={() => void callBack(number, entry.lineId)}
              >
                {t('call.again')}
              </Button>
            )}
          </header>
          {number !== undefined && (
            <Button
              kind="quiet"
              className={styles['theirs'] ?? ''}
              icon={<ListFilter size={16} aria-hidden="true" />}
              onClick={() => onFilter({ person: { name: entryName(entry, t), numbers: [number] } })}
            >
              {t('history.detail.theirCalls')}
            </Button>
          )}
          <EntryTimeline entry={entry} />
          <EntryFacts entry={entry} />
          <PastRecording id={id} />
          <EntryRecords entry={entry} onFilter={onFilter} />
          <PastQuality id={id} />
          <EntryCrm id={id} />
          <AfterCallLine call={entry} number={entry.number} />
          <NotesField stored={entry.notes} save={(text) => command('history:note', { id, text })} />
        </>
      )}
    </main>
  );
}

/** The call as the history has it now; read again when the history changes. */
function useHistoryEntry(id: CallId): HistoryEntry | undefined {
  const command = useCommand();
  const revision = useSnapshot((snapshot) => snapshot.historyRevision);
  const [read, setRead] = useState<{ readonly revision: number; readonly entry: HistoryEntry }>();
  useEffect(() => {
    let current = true;
    void command('history:get', { id }).then((reply) => {
      if (current && reply.ok) setRead({ revision, entry: reply.value });
    });
    return () => {
      current = false;
    };
  }, [command, id, revision]);
  return read?.entry;
}
