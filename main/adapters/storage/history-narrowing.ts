import type { SQLInputValue } from 'node:sqlite';

import type { HistoryNarrowing } from '#shared/domain/history.ts';

/** What a row `n` of `calls` must fulfil, and by which index rows are walked. */
export interface Narrowing {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
  readonly index: string;
}

const ONE_OF = 'IN (SELECT value FROM json_each(?))';
/** Calls that are over and those still going on: each has an index of its own. */
const WITH_NUMBER = `SELECT seq FROM calls WHERE result IS NOT NULL AND number_key ${ONE_OF}
  UNION ALL SELECT seq FROM calls INDEXED BY calls_by_result WHERE result IS NULL AND number_key ${ONE_OF}`;
const WITH_RECORD = 'SELECT seq FROM call_records WHERE record = ?';

/**
 * The conditions of a narrowing besides its time; undefined when there is none. A person or a record has few calls, which
 * their own indexes find. Anything else is decided on `calls_narrow` without a look at the rows; the plus signs keep
 * SQLite from an index that would find far more rows than the page needs.
 */
export function narrowingConditions(narrow: HistoryNarrowing): Narrowing | undefined {
  const { results, lines, queues, numbers, record } = narrow;
  const keys = JSON.stringify(numbers.map((number) => number.toLowerCase()));
  const used: (readonly [sql: string, ...values: string[]])[] = [];
  if (results.length > 0) used.push([`+n.result ${ONE_OF}`, JSON.stringify(results)]);
  if (lines.length > 0) used.push([`+n.line_id ${ONE_OF}`, JSON.stringify(lines)]);
  if (queues.length > 0) used.push([`+n.queue ${ONE_OF}`, JSON.stringify(queues)]);
  if (numbers.length > 0) used.push([`n.seq IN (${WITH_NUMBER})`, keys, keys]);
  if (record !== undefined) used.push([`n.seq IN (${WITH_RECORD})`, record]);
  if (used.length === 0) return undefined;
  const isSmall = numbers.length > 0 || record !== undefined;
  return {
    sql: used.map(([sql]) => ` AND ${sql}`).join(''),
    values: used.flatMap(([, ...values]) => values),
    index: isSmall ? '' : 'INDEXED BY calls_narrow',
  };
}
