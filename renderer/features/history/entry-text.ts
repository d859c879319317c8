import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { numberText } from '../calls/party-name.ts';
import { resultText } from '../calls/card/result-text.ts';

/** The name of the other side as the history kept it, or the number. */
export function entryName(entry: HistoryEntry, t: Translate): string {
  return entry.name.trim() === '' ? numberText(entry.number, t) : entry.name;
}

/** Result, and that nobody chose between several records. */
export function entryFacts(entry: HistoryEntry, t: Translate): string {
  const several =
    entry.undecided === true ? t('history.several', { count: entry.records.length }) : undefined;
  return dotted([resultText(entry, t), several], t);
}

/** What the agent noted first, or where the call came through. */
export function entryWords(entry: HistoryEntry): string | undefined {
  const note = entry.notes.trim().split('\n')[0];
  return note === '' ? entry.queue : note;
}

/** What dialling this party again calls; undefined when there is no number. */
export function redialNumber(entry: Pick<HistoryEntry, 'number'>): string | undefined {
  if (entry.number.kind === 'withheld' || entry.number.raw === '') return undefined;
  return entry.number.e164 ?? entry.number.raw;
}
