import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` all or nothing; on the disk when it returns. A throw undoes everything and goes on to the caller. */
export function inTransaction<Outcome>(database: DatabaseSync, work: () => Outcome): Outcome {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    database.exec('COMMIT');
    return outcome;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
