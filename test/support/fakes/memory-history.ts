import type { HistoryEntry, HistoryPage, HistoryPlaces } from '#shared/domain/history.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { numberKey } from '#core/numbers/number-key.ts';
import { ok, type Result } from '#shared/result.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';

/** A history in memory that keeps every save; enough for who writes it, without search and paging. */
export class MemoryHistory implements HistoryRepository {
  readonly saves: HistoryEntry[] = [];
  /** Whether calls are found by their number. */
  findsByNumber = false;
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

  places(): HistoryPlaces {
    const rows = [...this.#rows.values()];
    return {
      lines: rows.map(({ lineId, lineLabel }) => ({ id: lineId, label: lineLabel })),
      queues: rows.flatMap(({ queue }) => queue ?? []),
    };
  }

  withNumber(key: string): { readonly total: number; readonly entries: readonly HistoryEntry[] } {
    const entries = [...this.#rows.values()].filter(
      (row) => row.result !== undefined && this.findsByNumber && numberKey(row.number) === key,
    );
    return { total: entries.length, entries };
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

  remove(ids: readonly CallId[]): void {
    for (const id of ids) this.#rows.delete(id);
  }

  removeBefore(at: number): number {
    const old = [...this.#rows.values()].filter((row) => row.result !== undefined && row.startedAt < at);
    this.remove(old.map(({ id }) => id));
    return old.length;
  }

  clearNotesBefore(at: number): number {
    const old = [...this.#rows.values()].filter((row) => row.notes !== '' && row.startedAt < at);
    for (const { id } of old) this.note(id, '');
    return old.length;
  }

  forgetLine(lineId: LineId): void {
    for (const row of this.#rows.values()) if (row.lineId === lineId) this.#rows.delete(row.id);
  }

  matches(): readonly Match[] {
    return [];
  }
}
