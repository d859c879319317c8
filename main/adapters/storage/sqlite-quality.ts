import type { DatabaseSync } from 'node:sqlite';

import { CallId } from '#shared/domain/ids.ts';
import { QualitySummary } from '#shared/domain/quality.ts';
import type { KeptQuality, NetworkCalls, QualityStore } from '#core/ports/quality-store.ts';

import type { Row } from './history-rows.ts';
import { PreparedStatements } from './prepared-statements.ts';

/** Quality of calls in the database of the history, opened with `historyMigrations`. */
export class SqliteQuality implements QualityStore {
  readonly #statements: PreparedStatements;

  constructor(database: DatabaseSync) {
    this.#statements = new PreparedStatements(database);
  }

  saveQuality({ callId, at, network, summary }: KeptQuality): void {
    this.#statements
      .get(
        `INSERT INTO call_quality (call_id, at, network, summary) VALUES (?, ?, ?, ?)
        ON CONFLICT (call_id) DO UPDATE SET at = excluded.at, network = excluded.network, summary = excluded.summary`,
      )
      .run(callId, at, network, JSON.stringify(summary));
  }

  quality(id: CallId): QualitySummary | undefined {
    const row = this.#statements.get('SELECT * FROM call_quality WHERE call_id = ?').get(id);
    return row === undefined ? undefined : summaryOf(row);
  }

  qualityIn(network: string, since: number, limit: number): readonly KeptQuality[] {
    return this.#statements
      .get('SELECT * FROM call_quality WHERE network = ? AND at > ? ORDER BY at DESC LIMIT ?')
      .all(network, since, limit)
      .flatMap((row) => {
        const summary = summaryOf(row);
        const callId = CallId.parse(row['call_id']);
        return summary === undefined ? [] : [{ callId, at: Number(row['at']), network, summary }];
      });
  }

  networksSince(since: number): readonly NetworkCalls[] {
    return this.#statements
      .get(
        `SELECT network, count(*) AS calls, sum(json_extract(summary, '$.word') = 'poor') AS poor,
          avg(json_extract(summary, '$.averageMos')) AS mos, max(at) AS last_at
        FROM call_quality WHERE at > ? AND network <> '' GROUP BY network ORDER BY last_at DESC LIMIT 20`,
      )
      .all(since)
      .map((row) => ({
        network: String(row['network']),
        calls: Number(row['calls']),
        poor: Number(row['poor']),
        averageMos: Number(row['mos']),
        lastAt: Number(row['last_at']),
      }));
  }
}

/** One that this version cannot read is none: the call itself does not depend on it. */
function summaryOf(row: Row): QualitySummary | undefined {
  const read = QualitySummary.safeParse(JSON.parse(String(row['summary'])));
  return read.success ? read.data : undefined;
}
