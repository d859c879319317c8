import { HistoryQuery } from '#shared/domain/history.ts';

import { benchCompany, benchName } from './support/bench-names.ts';
import { benchNumber } from './support/make-contacts.ts';
import { makeHistory } from './support/make-history.ts';
import type { Measurement } from './support/measurement.ts';

const CALLS = 1_000_000;
/** Twenty of each kind: the first of them wait for pages of a 1.5 GB file that nothing has read yet. */
const WARM_UP = 140;
const SEARCHES = 400;
const STEP = 387_911;

/** First pages of searches as agents type them: names, firms, words of notes, ends of numbers, few letters. */
export const historySearchFigure: Measurement = {
  gives: ['history-search-1m-calls'],
  needsLab: false,
  async run(say) {
    say('filling a history of 1,000,000 calls');
    const history = makeHistory(CALLS);
    say(`${SEARCHES} searches`);
    const times: number[] = [];
    for (let index = 0; index < WARM_UP + SEARCHES; index += 1) {
      const search = typed(index);
      const query = HistoryQuery.parse({ search, limit: 100 });
      const start = performance.now();
      const page = history.list(query);
      const took = performance.now() - start;
      if (!page.ok || page.value.entries.length === 0) throw new Error(`nothing found for "${search}"`);
      if (index >= WARM_UP) times.push(took);
    }
    history.dispose();
    return { 'history-search-1m-calls': times };
  },
};

function typed(index: number): string {
  const any = (index * STEP) % (CALLS / 4);
  const name = benchName(any);
  const kinds = [
    name,
    name.slice(0, name.lastIndexOf(' ')),
    benchCompany(any),
    'invoice wrong',
    benchNumber(any),
    benchNumber(any).slice(-7),
    name.slice(0, 3),
  ];
  return kinds[index % kinds.length] ?? name;
}
