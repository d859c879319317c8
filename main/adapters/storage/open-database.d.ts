import { DatabaseSync } from 'node:sqlite';
export interface OpenDatabaseOptions {
    /** Absolute path, or `:memory:`. */
    readonly file: string;
    /** One script per schema version, oldest first. */
    readonly migrations: readonly string[];
    /** For the name of a file that is set aside. */
    readonly now: () => number;
}
export interface OpenedDatabase {
    readonly database: DatabaseSync;
    /** Where the unreadable file went, when there was one; it is never overwritten or deleted. */
    readonly setAside?: {
        readonly path: string;
        readonly reason: 'damaged' | 'newer-version';
    };
}
/**
 * Opens a database at its newest schema, readable by this user only. A file that is damaged, or that a newer version
 * wrote, is set aside under a name with the time, and an empty one takes its place: the app always starts. Other
 * faults (no permission, disk full) throw.
 */
export declare function openDatabase(options: OpenDatabaseOptions): OpenedDatabase;
