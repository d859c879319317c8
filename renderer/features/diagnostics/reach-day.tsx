import { useState } from 'react';

import type { LineRecord, ReachPart } from '#shared/domain/diagnostics.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import type { Dates } from '../../i18n/create-dates.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './diagnostics.module.css';
import { longSpan } from './long-span.ts';
import { ReachStrip } from './reach-strip.tsx';

const SHOWN = 3;

export interface ReachDayProps {
  readonly line: LineRecord;
  /** Names the line; with one there is nothing to tell apart. */
  readonly named: boolean;
  readonly now: number;
}

/** How a line fared in the last 24 hours: the strip, what it says in words, and each outage with its cause. */
export function ReachDay({ line, named, now }: ReachDayProps) {
  const { t } = useTexts();
  const dates = useDates();
  const [all, setAll] = useState(false);
  const server = useSnapshot(({ lines }) => lines.find(({ id }) => id === line.lineId)?.serverHost) ?? '';
  const lost = line.day.filter(({ kind }) => kind === 'lost');
  const told = line.day.filter(({ kind }) => kind !== 'fine').toReversed();
  const time = longSpan(
    lost.reduce((sum, { from, to }) => sum + to - from, 0),
    t,
    dates,
  );
  const words =
    lost.length === 0 ? t('diagnostics.day.fine') : t('diagnostics.day.lost', { count: lost.length, time });
  const shown = all ? told : told.slice(0, SHOWN);
  return (
    <div className={styles['day']}>
      {named && <h4>{line.label}</h4>}
      <ReachStrip day={line.day} words={words} />
      <p>{words}</p>
      <ol>
        {shown.map((part) => (
          <li key={part.from} data-kind={part.kind}>
            <b>{whenOf(part, now, t, dates)}</b>
            <span>{causeOf(part, server, t)}</span>
          </li>
        ))}
      </ol>
      {shown.length < told.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('diagnostics.day.all', { count: told.length })}
        </Button>
      )}
    </div>
  );
}

function whenOf({ from, to }: ReachPart, now: number, t: Translate, dates: Dates): string {
  if (to === now) return t('diagnostics.day.still', { from: dates.clock(from) });
  const span = t('diagnostics.day.span', { from: dates.clock(from), to: dates.clock(to) });
  return dotted([span, longSpan(to - from, t, dates)], t);
}

function causeOf({ kind, problem }: ReachPart, server: string, t: Translate): string {
  if (kind === 'closed') return t('diagnostics.day.closed');
  return problem === undefined ? t('diagnostics.day.unknown') : t(`reach.reason.${problem}`, { server });
}
