import type { DatabaseSync } from 'node:sqlite';

import { CallTimeline, Outage } from '#shared/domain/timeline.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { OutageStore, TimelineStore } from '#core/ports/timeline-store.ts';

import { PreparedStatements } from './prepared-statements.ts';

const KEPT_MS = 90 * 86_400_000;
const OUTAGES_MAX = 50;

/** Timelines and outages in the database of the history, opened with `historyMigrations`. */
export class SqliteTimelines implements TimelineStore, OutageStore {
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync) {
    this.#statements = new PreparedStatements(database);
  }

  saveTimeline(id: CallId, timeline: CallTimeline): void {
    this.#statements
      .get(
        `INSERT INTO timelines (call_id, detail) VALUES (?, ?)
        ON CONFLICT (call_id) DO UPDATE SET detail = excluded.detail`,
      )
      .run(id, JSON.stringify(timeline));
  }

  /** One that this version cannot read is none: the call itself does not depend on it. */
  timeline(id: CallId): CallTimeline | undefined {
    const row = this.#statements.get('SELECT detail FROM timelines WHERE call_id = ?').get(id);
    if (row === undefined) return undefined;
    const read = CallTimeline.safeParse(JSON.parse(String(row['detail'])));
    return read.success ? read.data : undefined;
  }

  beginOutage({ lineId, from, problem }: Omit<Outage, 'to'>): void {
    this.#statements.get('DELETE FROM outages WHERE began_at < ?').run(from - KEPT_MS);
    this.#statements
      .get(
        `INSERT INTO outages (line_id, began_at, problem) VALUES (?, ?, ?)
        ON CONFLICT (line_id) WHERE ended_at IS NULL DO NOTHING`,
      )
      .run(lineId, from, problem ?? null);
  }

  endOutage(lineId: LineId, at: number): void {
    this.#statements
      .get('UPDATE outages SET ended_at = max(began_at, ?) WHERE line_id = ? AND ended_at IS NULL')
      .run(at, lineId);
  }

  outagesBetween(from: number, to: number): readonly Outage[] {
    return this.#statements
      .get(
        `SELECT * FROM outages WHERE began_at <= ? AND (ended_at IS NULL OR ended_at >= ?)
        ORDER BY began_at DESC LIMIT ${OUTAGES_MAX}`,
      )
      .all(to, from)
      .map((row) =>
        Outage.parse({
          lineId: row['line_id'],
          from: row['began_at'],
          to: row['ended_at'] ?? undefined,
          problem: row['problem'] ?? undefined,
        }),
      )
      .toReversed();
  }
}
