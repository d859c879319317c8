import type { DatabaseSync } from 'node:sqlite';

import { FollowUp } from '#shared/domain/follow-up.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { FollowUpStore } from '#core/ports/follow-up-store.ts';

import type { Row } from './history-rows.ts';
import { PreparedStatements } from './prepared-statements.ts';

const SAVE = `INSERT INTO follow_ups (id, call_id, is_done, due_at, detail) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET is_done = excluded.is_done, due_at = excluded.due_at, detail = excluded.detail`;

/** Promised calls in SQLite, in the database of the history. */
export class SqliteFollowUps implements FollowUpStore {
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync) {
    this.#statements = new PreparedStatements(database);
  }

  save(promise: FollowUp): void {
    const { id, callId, state, dueAt, doneAt } = promise;
    const isDone = state === 'done';
    this.#statements
      .get(SAVE)
      .run(id, callId, isDone ? 1 : 0, isDone ? -(doneAt ?? dueAt) : dueAt, JSON.stringify(promise));
  }

  get(id: string): FollowUp | undefined {
    const row = this.#statements.get('SELECT detail FROM follow_ups WHERE id = ?').get(id);
    return row === undefined ? undefined : promiseOf(row);
  }

  list(limit: number): readonly FollowUp[] {
    const sql = 'SELECT detail FROM follow_ups ORDER BY is_done, due_at, id LIMIT ?';
    return this.#statements.get(sql).all(limit).map(promiseOf);
  }

  ofCall(callId: CallId): readonly FollowUp[] {
    const sql = 'SELECT detail FROM follow_ups WHERE call_id = ? ORDER BY id';
    return this.#statements.get(sql).all(callId).map(promiseOf);
  }

  remove(id: string): void {
    this.#statements.get('DELETE FROM follow_ups WHERE id = ?').run(id);
  }

  forgetLine(lineId: LineId): void {
    this.#statements.get(`DELETE FROM follow_ups WHERE json_extract(detail, '$.lineId') = ?`).run(lineId);
  }
}

function promiseOf({ detail }: Row): FollowUp {
  return FollowUp.parse(JSON.parse(String(detail)));
}
