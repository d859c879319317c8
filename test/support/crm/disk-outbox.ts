import { openDatabase } from '#adapters/storage/open-database.ts';
import { outboxMigrations } from '#adapters/storage/outbox-migrations.ts';
import { SqliteOutbox } from '#adapters/storage/sqlite-outbox.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import type { OutboxItem, OutboxWrite } from '#shared/domain/outbox.ts';
import { aBegin, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { anOrder } from '#test/support/outbox-fixture.ts';

/** Runs a write to the disk; may end the process before or behind it. */
export type AroundWrite = <Value>(write: () => Value) => Value;

/** The outbox in SQLite with every write to the disk in the hands of a test. */
class WatchedOutbox extends SqliteOutbox {
  around: AroundWrite = (write) => write();

  override add(item: OutboxItem): boolean {
    return this.around(() => super.add(item));
  }

  override save(item: OutboxItem): void {
    this.around(() => super.save(item));
  }
}

/**
 * Gives the steps of a call, with a promised call and a further record, to an outbox in a file, before a portal, and resolves once nothing is open. `onTaken`
 * hears each step that is safe.
 */
export async function writeCall(
  file: string,
  webhook: string,
  index: number,
  watch: { readonly around?: AroundWrite; readonly onTaken?: (step: string) => void } = {},
): Promise<void> {
  const { database } = openDatabase({ file, migrations: outboxMigrations, now: Date.now });
  const repository = new WatchedOutbox(database);
  if (watch.around !== undefined) repository.around = watch.around;
  const { crm } = openPortal(webhook);
  await new Promise<void>((resolve) => {
    const outbox = new OutboxService({
      repository,
      writerOf: () => new CrmSender(crm.writer),
      clock: new SystemClock(),
      timer: new SystemTimer(),
      ids: new RandomIds(),
      logger: silentLogger,
      random: Math.random,
      onChange: () => {
        if (repository.counts().open === 0) resolve();
      },
    });
    const values = { call: { ...aBegin(index).call, number: '+12025550143' } };
    const { call } = values;
    const steps: readonly OutboxWrite[] = [
      aBegin(index, values),
      aFinish(index, values),
      { ...aNote(index), ...values },
      {
        step: 'follow-up',
        call,
        followUpId: callIdOf(800 + index),
        dueAt: Date.UTC(2026, 10, 27, 8),
        name: 'Mina Okafor',
        text: 'Offer',
      },
      { step: 'link', call, record: { type: 'contact', id: '415' }, on: true },
    ];
    for (const write of steps) {
      outbox.add({ ...anOrder(write), account: 'bitrix24' });
      watch.onTaken?.(write.step);
    }
    outbox.start();
    if (repository.counts().open === 0) resolve();
  });
  repository.dispose();
}
