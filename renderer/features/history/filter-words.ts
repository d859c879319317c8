import type { HistoryPlaces } from '#shared/domain/history.ts';
import type { Dates } from '../../i18n/create-dates.ts';
import type { Translate } from '../../i18n/message-key.ts';
import type { CallFilter } from './call-filter.ts';
import { dayOf, type When } from './when-bounds.ts';

/** One limit in words, and the filter without it. */
export interface FilterWord {
  readonly id: string;
  readonly text: string;
  readonly without: CallFilter;
}

interface Words {
  readonly t: Translate;
  readonly dates: Dates;
  readonly today: number;
  readonly places: HistoryPlaces;
}

/** Every limit of a filter besides the kind of call, in the order of the form. */
export function filterWords(filter: CallFilter, { t, dates, today, places }: Words): readonly FilterWord[] {
  const { results, lines, queues, when, person, record } = filter;
  const words: FilterWord[] = [];
  if (person !== undefined)
    words.push({ id: 'person', text: person.name, without: { ...filter, person: undefined } });
  if (record !== undefined)
    words.push({ id: 'record', text: record.name, without: { ...filter, record: undefined } });
  if (when !== undefined)
    words.push({
      id: 'when',
      text: whenText(when, t, dates, today),
      without: { ...filter, when: undefined },
    });
  for (const each of results)
    words.push({
      id: `result ${each}`,
      text: t(`result.${each}`),
      without: { ...filter, results: results.filter((other) => other !== each) },
    });
  for (const each of lines)
    words.push({
      id: `line ${each}`,
      text: places.lines.find(({ id }) => id === each)?.label ?? each,
      without: { ...filter, lines: lines.filter((other) => other !== each) },
    });
  for (const each of queues)
    words.push({
      id: `queue ${each}`,
      text: each,
      without: { ...filter, queues: queues.filter((other) => other !== each) },
    });
  return words;
}

function whenText(when: When, t: Translate, dates: Dates, today: number): string {
  if (when.kind !== 'range') return t(`history.when.${when.kind}`);
  const [from, to] = [dayOf(when.from), dayOf(when.to)].map((day) => day && dates.date(day, today));
  if (from !== undefined && to !== undefined) return t('history.when.fromTo', { from, to });
  if (from !== undefined) return t('history.when.since', { from });
  return to === undefined ? t('history.when.any') : t('history.when.upTo', { to });
}
