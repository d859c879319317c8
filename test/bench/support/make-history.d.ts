import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
/** A history with so many calls, one a minute; filled at the first use and kept. */
export declare function makeHistory(count: number): SqliteHistory;
