import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

import type { LineId } from '#shared/domain/ids.ts';
import { TextMessage, type MessageProblem, type MessageState } from '#shared/domain/message.ts';
import type { MessageStore } from '#core/ports/message-store.ts';
import { numberKey } from '#core/numbers/number-key.ts';

import { PreparedStatements } from './prepared-statements.ts';

/** Texts in the database of the history, opened with `historyMigrations`. */
export class SqliteMessages implements MessageStore {
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync) {
    this.#statements = new PreparedStatements(database);
  }

  keep(message: TextMessage, key?: string): boolean {
    const { id, lineId, direction, number, name, text, at, state, problem, read } = message;
    const kept = this.#statements
      .get(
        `INSERT INTO messages (id, key, line_id, direction, number_key, at, state, problem, read, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
      )
      .run(
        id,
        key ?? null,
        lineId,
        direction,
        numberKey(number),
        at,
        state,
        problem ?? null,
        read ? 1 : 0,
        JSON.stringify({ number, name, text }),
      );
    return kept.changes === 1;
  }

  get(id: string): TextMessage | undefined {
    const row = this.#statements.get('SELECT * FROM messages WHERE id = ?').get(id);
    return row === undefined ? undefined : messageOf(row);
  }

  change(id: string, state: MessageState, problem?: MessageProblem): boolean {
    const changed = this.#statements
      .get('UPDATE messages SET state = ?, problem = ? WHERE id = ?')
      .run(state, problem ?? null, id);
    return changed.changes === 1;
  }

  markRead(id: string): void {
    this.#statements
      .get(
        `UPDATE messages SET read = 1 WHERE read = 0 AND
        (id = :id OR (number_key <> '' AND number_key = (SELECT number_key FROM messages WHERE id = :id)))`,
      )
      .run({ id });
  }

  list(limit: number): readonly TextMessage[] {
    return this.#statements.get('SELECT * FROM messages ORDER BY seq DESC LIMIT ?').all(limit).map(messageOf);
  }

  counts(): { readonly total: number; readonly unread: number } {
    const sql = `SELECT count(*) AS total, count(*) FILTER (WHERE read = 0) AS unread FROM messages`;
    const row = this.#statements.get(sql).get();
    return { total: Number(row?.['total']), unread: Number(row?.['unread']) };
  }

  waiting(): readonly TextMessage[] {
    return this.#statements
      .get(`SELECT * FROM messages WHERE state = 'waiting' ORDER BY seq`)
      .all()
      .map(messageOf);
  }

  closeInterrupted(): void {
    this.#statements
      .get(`UPDATE messages SET state = 'failed', problem = 'interrupted' WHERE state = 'sending'`)
      .run();
  }

  ofNumber(key: string): readonly TextMessage[] {
    return this.#statements
      .get('SELECT * FROM messages WHERE number_key = ? ORDER BY seq DESC')
      .all(key)
      .map(messageOf);
  }

  removeNumber(key: string): number {
    return Number(this.#statements.get('DELETE FROM messages WHERE number_key = ?').run(key).changes);
  }

  forgetLine(lineId: LineId): void {
    this.#statements.get('DELETE FROM messages WHERE line_id = ?').run(lineId);
  }
}

function messageOf(row: Readonly<Record<string, SQLOutputValue>>): TextMessage {
  const detail: unknown = JSON.parse(String(row['detail']));
  return TextMessage.parse({
    ...(typeof detail === 'object' ? detail : {}),
    id: row['id'],
    lineId: row['line_id'],
    direction: row['direction'],
    at: row['at'],
    state: row['state'],
    problem: row['problem'] ?? undefined,
    read: row['read'] === 1,
  });
}
