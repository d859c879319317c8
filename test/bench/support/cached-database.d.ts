import type { DatabaseSync } from 'node:sqlite';
export interface CachedDatabaseOptions {
    /** Says what is in it and how much; the schema is told apart by itself. */
    readonly name: string;
    readonly migrations: readonly string[];
    readonly fill: (database: DatabaseSync) => void;
}
/** A large database that is filled once and then kept in the temporary folder. */
export declare function cachedDatabase({ name, migrations, fill }: CachedDatabaseOptions): DatabaseSync;
