import type { SQLInputValue } from 'node:sqlite';

import type { HistoryFilter, HistoryNarrowing } from '#shared/domain/history.ts';

import { FACET } from './history-migrations.ts';
import { firstSequenceAt } from './history-rows.ts';
import { narrowingConditions } from './history-narrowing.ts';
import { readTextSearch } from './text-search.ts';

/** One statement with its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

const FILTERS: Readonly<Record<HistoryFilter, string>> = {
  all: '',
  missed: ` AND calls.result = 'missed'`,
  incoming: ` AND calls.direction = 'incoming'`,
  outgoing: ` AND calls.direction = 'outgoing'`,
};

/** The same as words of the `facets` column: rows that the filter drops are then never fetched. */
const FACETS: Readonly<Record<HistoryFilter, string>> = {
  all: '',
  missed: ` AND "${FACET}missed"`,
  incoming: ` AND "${FACET}incoming"`,
  outgoing: ` AND "${FACET}outgoing"`,
};

/** Every key is below it, and every key is above its negative. */
const TOP = Number.MAX_SAFE_INTEGER;

export interface HistorySelection {
  readonly filter: HistoryFilter;
  readonly search: string;
  readonly narrow: HistoryNarrowing;
  /** Only rows with a smaller key; from the top when missing. */
  readonly below?: number;
  readonly limit: number;
}

/**
 * The statement for one page of the history, newest first. The text index yields keys in falling order by itself; any
 * other order would collect every hit of a common word first (measured: 3,000 times slower over a million calls).
 */
export function historyStatement(selection: HistorySelection): Statement {
  const { filter, search, narrow, below = TOP, limit } = selection;
  const { from, until } = narrow;
  const first = from === undefined ? -TOP : firstSequenceAt(from);
  const end = until === undefined ? below : Math.min(below, firstSequenceAt(until));
  const expression = readTextSearch(search);
  const narrowing = narrowingConditions(narrow);
  if (narrowing !== undefined) {
    const source =
      expression === undefined
        ? { sql: `calls AS n ${narrowing.index}`, match: '', values: [] }
        : {
            sql: `calls_text CROSS JOIN calls AS n ${narrowing.index} ON n.seq = calls_text.rowid`,
            match: 'calls_text MATCH ? AND ',
            values: [`(${expression})${FACETS[filter]}`],
          };
    const key = expression === undefined ? 'n.seq' : 'calls_text.rowid';
    return {
      sql: `SELECT * FROM calls WHERE seq IN (SELECT n.seq FROM ${source.sql}
        WHERE ${source.match}${key} < ? AND ${key} >= ?${FILTERS[filter].replace('calls.', '+n.')}${narrowing.sql}
        ORDER BY ${key} DESC LIMIT ?) ORDER BY seq DESC`,
      values: [...source.values, end, first, ...narrowing.values, limit],
    };
  }
  if (expression === undefined) {
    return {
      sql: `SELECT * FROM calls WHERE seq < ? AND seq >= ?${FILTERS[filter]} ORDER BY seq DESC LIMIT ?`,
      values: [end, first, limit],
    };
  }
  return {
    sql: `SELECT calls.* FROM calls_text CROSS JOIN calls ON calls.seq = calls_text.rowid
      WHERE calls_text MATCH ? AND calls_text.rowid < ? AND calls_text.rowid >= ?
      ORDER BY calls_text.rowid DESC LIMIT ?`,
    values: [`(${expression})${FACETS[filter]}`, end, first, limit],
  };
}
