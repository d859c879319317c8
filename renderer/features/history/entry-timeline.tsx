import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import type { TimelineReport } from '#shared/domain/timeline.ts';
import { explainCall } from '#shared/why/explain-call.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import styles from './entry-timeline.module.css';
import { markText } from './mark-text.ts';
import { reasonText } from './reason-text.ts';

/** Why a call went as it did: plain sentences first, the moments with their milliseconds folded below. */
export function EntryTimeline({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTexts();
  const dates = useDates();
  const report = useTimeline(entry);
  if (report === undefined) return null;
  return (
    <section className={styles['timeline']} aria-labelledby="why-title">
      <h3 id="why-title">{t(titleOf(entry))}</h3>
      <ul className={styles['reasons']}>
        {explainCall(entry, report).map((reason) => {
          const words = reasonText(reason, t, dates);
          return (
            <li key={words} data-cause={reason.cause}>
              {words}
            </li>
          );
        })}
      </ul>
      {report.marks.length > 0 && <Marks entry={entry} report={report} />}
    </section>
  );
}

function titleOf({ result }: HistoryEntry) {
  if (result === 'missed') return 'why.titleMissed';
  return result === 'failed' ? 'why.titleFailed' : 'why.title';
}

interface MarksProps {
  readonly entry: HistoryEntry;
  readonly report: TimelineReport;
}

function Marks({ entry, report }: MarksProps) {
  const { t } = useTexts();
  const dates = useDates();
  const { marks, dropped } = report;
  const start = marks[0]?.at ?? entry.startedAt;
  return (
    <details className={styles['marks']}>
      <FoldSummary text={t('why.marks')} size="small" />
      <ol>
        {marks.map((mark, index) => (
          <li key={`${mark.name} ${mark.at} ${index}`}>
            <span className={styles['at']}>{dates.number(Math.round(mark.at - start))}</span>
            <span>{markText(mark, t)}</span>
          </li>
        ))}
      </ol>
      {dropped > 0 && <p>{t('why.dropped', { count: dropped })}</p>}
    </details>
  );
}

/** What is known of how the call went; asked again when the history changes the call. */
function useTimeline(entry: HistoryEntry): TimelineReport | undefined {
  const ask = useAsk();
  const [report, setReport] = useState<TimelineReport>();
  useEffect(() => {
    let current = true;
    void ask('history:timeline', { id: entry.id }).then((reply) => {
      if (current && reply.ok) setReport(reply.value);
    });
    return () => {
      current = false;
    };
  }, [ask, entry]);
  return report;
}
