import type { DatabaseSync } from 'node:sqlite';
/** The file was written by a newer version of Hookswitch. */
export declare class NewerSchema extends Error {
    readonly name = "NewerSchema";
}
/** Brings the schema to the newest version, each step all or nothing. `user_version` counts the steps taken. */
export declare function migrate(database: DatabaseSync, migrations: readonly string[]): void;
