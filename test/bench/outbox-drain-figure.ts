import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDatabase } from '#adapters/storage/open-database.ts';
import { outboxMigrations } from '#adapters/storage/outbox-migrations.ts';
import { SqliteOutbox } from '#adapters/storage/sqlite-outbox.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import { aBegin, aFinish, aNote, anOutboxItem } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { LedgerCrm } from '#test/support/fakes/ledger-crm.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

import type { Measurement } from './support/measurement.ts';

const WRITES = 9999;

/**
 * Empties an outbox of ten thousand writes of 3,333 calls, as after a day without the CRM, into one that answers at once:
 * what the outbox itself costs, two durable writes to the disk for each.
 */
export const outboxDrainFigure: Measurement = {
  gives: ['outbox-drain-10k'],
  needsLab: false,
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'hookswitch-drain-'));
    const file = join(folder, 'outbox.sqlite');
    const { database } = openDatabase({ file, migrations: outboxMigrations, now: Date.now });
    const repository = new SqliteOutbox(database);
    say('filling an outbox of 10,000 writes');
    database.exec('BEGIN');
    for (let index = 0; index < WRITES; index += 1) {
      const call = 1 + Math.floor(index / 3);
      const write = [aBegin(call), aFinish(call), aNote(call)][index % 3] ?? aBegin(call);
      repository.add(anOutboxItem(index, { id: callIdOf(100_000 + index), write, dueAt: index }));
    }
    database.exec('COMMIT');
    say('emptying it');
    const started = performance.now();
    await drained(repository);
    const took = performance.now() - started;
    repository.dispose();
    rmSync(folder, { recursive: true });
    return { 'outbox-drain-10k': [took] };
  },
};

function drained(repository: SqliteOutbox): Promise<void> {
  const crm = new LedgerCrm();
  return new Promise((resolve, reject) => {
    const outbox = new OutboxService({
      repository,
      writerOf: () => crm,
      clock: new SystemClock(),
      timer: new SystemTimer(),
      ids: new RandomIds(),
      logger: silentLogger,
      random: Math.random,
      onChange: () => {
        if (crm.written.length < WRITES || repository.counts().open > 0) return;
        outbox.dispose();
        if (crm.written.length === WRITES) resolve();
        else reject(new Error(`${crm.written.length} instead of ${WRITES} arrived`));
      },
    });
    outbox.start();
  });
}
