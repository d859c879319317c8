import type { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry, HistoryPage, HistoryQuery } from '#shared/domain/history.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { type Result } from '#shared/result.ts';
import { type HistoryRepository } from '#core/ports/history-repository.ts';
/** Calls in SQLite, in a database opened with `historyMigrations`. Every write is on the disk when it returns. */
export declare class SqliteHistory implements HistoryRepository {
    #private;
    constructor(database: DatabaseSync);
    save(entry: HistoryEntry): void;
    get(id: CallId): HistoryEntry | undefined;
    note(id: CallId, text: string): boolean;
    list(query: HistoryQuery): Result<HistoryPage, 'bad-cursor'>;
    withNumber(key: string, limit: number): {
        readonly total: number;
        readonly entries: readonly HistoryEntry[];
    };
    unfinished(): readonly HistoryEntry[];
    unseenMissed(): number;
    markSeen(at: number): void;
    /** The newest name that a finished call with this number had. */
    matches(key: string): readonly Match[];
    forgetLine(lineId: LineId): void;
    dispose(): void;
}
