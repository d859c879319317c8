import type { DatabaseSync, StatementSync } from 'node:sqlite';
/** Statements compiled once. Texts come from code, never from input, so there are few of them. */
export declare class PreparedStatements {
    #private;
    constructor(database: DatabaseSync);
    get(sql: string): StatementSync;
}
