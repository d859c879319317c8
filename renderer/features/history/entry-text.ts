import type { Translate } from '../../i18n/message-key.ts';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { numberText } from '../calls/party-name.ts';
import { resultText } from '../calls/card/result-text.ts';

/** The name of the other side as the history kept it, or the number. */
export function entryName(entry: HistoryEntry, t: Translate): string {
  return entry.name.trim() === '' ? numberText(entry.number, t) : entry.name;
}

/** Result, that nobody chose between several records, and where the call came through, or what the agent noted. */
export function entryFacts(entry: HistoryEntry, t: Translate): string {
  const note = entry.notes.trim().split('\n')[0];
  const several =
    entry.undecided === true ? t('history.several', { count: entry.records.length }) : undefined;
  return [resultText(entry, t), several, note === '' ? entry.queue : note].filter(Boolean).join(' · ');
}

/** What dialling this party again calls; undefined when there is no number. */
export function redialNumber(entry: Pick<HistoryEntry, 'number'>): string | undefined {
  if (entry.number.kind === 'withheld' || entry.number.raw === '') return undefined;
  return entry.number.e164 ?? entry.number.raw;
}
