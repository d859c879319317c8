import type { HistoryEntry, HistoryPage } from '#shared/domain/history.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { ok, type Result } from '#shared/result.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';

/** A history in memory that keeps every save; enough for who writes it, without search and paging. */
export class MemoryHistory implements HistoryRepository {
  readonly saves: HistoryEntry[] = [];
  /** When set, every save throws it: a full disk. */
  saveError: Error | undefined;
  readonly #rows = new Map<CallId, HistoryEntry>();

  save(entry: HistoryEntry): void {
    if (this.saveError !== undefined) throw this.saveError;
    this.saves.push(entry);
    this.#rows.set(entry.id, entry);
  }

  get(id: CallId): HistoryEntry | undefined {
    return this.#rows.get(id);
  }

  note(id: CallId, text: string): boolean {
    const row = this.#rows.get(id);
    if (row !== undefined) this.#rows.set(id, { ...row, notes: text });
    return row !== undefined;
  }

  list(): Result<HistoryPage, 'bad-cursor'> {
    return ok({ entries: [...this.#rows.values()] });
  }

  withNumber(): { readonly total: number; readonly entries: readonly HistoryEntry[] } {
    return { total: 0, entries: [] };
  }

  unfinished(): readonly HistoryEntry[] {
    return [...this.#rows.values()].filter((row) => row.result === undefined);
  }

  unseenMissed(): number {
    return [...this.#rows.values()].filter((row) => row.result === 'missed').length;
  }

  markSeen(): void {
    this.saves.length = 0;
  }

  forgetLine(lineId: LineId): void {
    for (const row of this.#rows.values()) if (row.lineId === lineId) this.#rows.delete(row.id);
  }

  matches(): readonly Match[] {
    return [];
  }
}
