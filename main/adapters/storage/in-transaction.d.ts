import type { DatabaseSync } from 'node:sqlite';
/** Runs `work` all or nothing; on the disk when it returns. A throw undoes everything and goes on to the caller. */
export declare function inTransaction<Outcome>(database: DatabaseSync, work: () => Outcome): Outcome;
