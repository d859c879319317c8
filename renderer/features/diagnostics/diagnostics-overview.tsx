import {
  ChevronRight,
  FileArchive,
  ListTree,
  Network,
  Plug,
  Upload,
  Volume2,
  type LucideIcon,
} from 'lucide-react';

import type { DiagnosticsReport } from '#shared/domain/diagnostics.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import settings from '../settings/settings-place.module.css';
import { DetailedLog } from './detailed-log.tsx';
import styles from './diagnostics.module.css';
import { ReachDay } from './reach-day.tsx';
import { usePartSummaries } from './use-part-summaries.ts';

export type DiagnosticsPart = 'sockets' | 'calls' | 'devices' | 'writes' | 'networks' | 'bundle';

const PARTS: readonly (readonly [DiagnosticsPart, LucideIcon])[] = [
  ['sockets', Plug],
  ['calls', ListTree],
  ['devices', Volume2],
  ['writes', Upload],
  ['networks', Network],
];

export interface DiagnosticsOverviewProps {
  readonly report: DiagnosticsReport;
  readonly onOpen: (part: DiagnosticsPart) => void;
  readonly onLogChanged: () => void;
}

/** The day first, then each part with what it says in a line, then what to hand to whoever helps. */
export function DiagnosticsOverview({ report, onOpen, onLogChanged }: DiagnosticsOverviewProps) {
  const { t } = useTexts();
  const summaries = usePartSummaries(report);
  return (
    <>
      <section className={styles['days']} aria-labelledby="day-title">
        <h3 id="day-title">{t('diagnostics.day.title')}</h3>
        {report.lines.length === 0 && <p>{t('diagnostics.day.none')}</p>}
        {report.lines.map((line) => (
          <ReachDay key={line.lineId} line={line} named={report.lines.length > 1} now={report.now} />
        ))}
      </section>
      <ul className={settings['pages']} ref={arrowKeys}>
        {PARTS.map(([part, Icon]) => (
          <PartButton key={part} part={part} Icon={Icon} summary={summaries[part]} onOpen={onOpen} />
        ))}
      </ul>
      <section className={styles['help']} aria-labelledby="help-title">
        <h3 id="help-title">{t('diagnostics.help.title')}</h3>
        <DetailedLog until={report.detailedUntil} onChanged={onLogChanged} />
        <ul className={settings['pages']}>
          <PartButton part="bundle" Icon={FileArchive} summary={summaries.bundle} onOpen={onOpen} />
        </ul>
      </section>
    </>
  );
}

interface PartButtonProps {
  readonly part: DiagnosticsPart;
  readonly Icon: LucideIcon;
  readonly summary: string;
  readonly onOpen: (part: DiagnosticsPart) => void;
}

function PartButton({ part, Icon, summary, onOpen }: PartButtonProps) {
  const { t } = useTexts();
  return (
    <li>
      <button type="button" className={settings['page']} data-row onClick={() => onOpen(part)}>
        <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
        <span>
          <b>{t(`diagnostics.${part}.title`)}</b>
          <small>{summary}</small>
        </span>
        <ChevronRight size={16} aria-hidden="true" className={settings['go']} />
      </button>
    </li>
  );
}
