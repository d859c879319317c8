import { openDatabase } from '#adapters/storage/open-database.ts';
import { outboxMigrations } from '#adapters/storage/outbox-migrations.ts';
import { SqliteOutbox } from '#adapters/storage/sqlite-outbox.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { laneOf, recordLaneOf, sideLaneOf } from '#core/crm/call-lanes.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { refKey } from '#core/crm/write-of-entry.ts';
import { OutboxService, type OutboxOrder } from '#core/outbox/outbox-service.ts';
import type { OutboxSender } from '#core/ports/outbox-sender.ts';
import { WebhookSender } from '#adapters/hooks/webhook-sender.ts';
import type { OutboxItem, OutboxWrite } from '#shared/domain/outbox.ts';
import { aBegin, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { anOrder } from '#test/support/outbox-fixture.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

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

/** Who watches what an outbox does. */
export interface OutboxWatch {
  readonly around?: AroundWrite;
  /** Hears each step that is safe. */
  readonly onTaken?: (step: string) => void;
}

/** Gives the steps of a call, with a promised call and a further record, to an outbox in a file, before a portal. */
export function writeCall(
  file: string,
  webhook: string,
  index: number,
  watch: OutboxWatch = {},
): Promise<void> {
  const { crm } = openPortal(webhook);
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
  const orders = steps.map((write) => anOrder(write, placeOf(write)));
  return sendAll(file, { orders, sender: new CrmSender(crm.writer), watch });
}

/** The log in its lane; a promise and a further record beside it, each in its own and behind the log (`core/crm/call-orders`). */
function placeOf(write: OutboxWrite): Partial<OutboxOrder> {
  const account = 'bitrix24';
  const id = write.call?.callId;
  if (id === undefined) throw new Error('no call');
  const log = laneOf(account, id);
  if (write.step !== 'follow-up' && write.step !== 'link')
    return { account, lane: log, key: `${log} ${write.step}`, after: recordLaneOf(account, id) };
  const about = write.step === 'link' ? refKey(write.record) : write.followUpId;
  const lane = sideLaneOf(account, id, `${write.step} ${about}`);
  return { account, lane, key: lane, after: log };
}

/** Gives the events of a call to an outbox in a file, before a webhook. */
export function tellEvents(
  file: string,
  origin: string,
  index: number,
  watch: OutboxWatch = {},
): Promise<void> {
  const sender = new WebhookSender({
    hosts: () => [origin],
    secret: () => Promise.resolve('s3cret'),
    clock: new SystemClock(),
    userAgent: nodeAgent('Hookswitch/test'),
  });
  const { call } = aBegin(index);
  const orders = ['ring', 'answer', 'end'].map((event, at): OutboxOrder => {
    const eventId = callIdOf(1000 * index + at);
    const body = JSON.stringify({ event, call: call.callId });
    const write = { step: 'post' as const, eventId, url: `${origin}/hook`, body, at, call };
    return { account: 'hook-1', lane: `hook-1 ${call.callId}`, key: `hook-1 ${eventId}`, write };
  });
  return sendAll(file, { orders, sender, watch });
}

interface Sending {
  readonly orders: readonly OutboxOrder[];
  readonly sender: OutboxSender;
  readonly watch: OutboxWatch;
}

/** Resolves once nothing is open. */
async function sendAll(file: string, { orders, sender, watch }: Sending): Promise<void> {
  const { database } = openDatabase({ file, migrations: outboxMigrations, now: Date.now });
  const repository = new WatchedOutbox(database);
  if (watch.around !== undefined) repository.around = watch.around;
  await new Promise<void>((resolve) => {
    const outbox = new OutboxService({
      repository,
      writerOf: () => sender,
      clock: new SystemClock(),
      timer: new SystemTimer(),
      ids: new RandomIds(),
      logger: silentLogger,
      random: Math.random,
      onChange: () => {
        if (repository.counts().open === 0) resolve();
      },
    });
    for (const order of orders) {
      outbox.add(order);
      watch.onTaken?.(order.write.step);
    }
    outbox.start();
    if (repository.counts().open === 0) resolve();
  });
  repository.dispose();
}
