import { OutboxService, type OutboxOrder, type OutboxServiceOptions } from '#core/outbox/outbox-service.ts';
import type { OutboxStep, OutboxWrite } from '#shared/domain/outbox.ts';
import { aBegin } from '#test/support/builders/a-crm-write.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { LedgerCrm } from '#test/support/fakes/ledger-crm.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

/** An order as the recorder gives it: the lane is the call, the key its step. */
export function anOrder(write: OutboxWrite, values: Partial<OutboxOrder> = {}): OutboxOrder {
  const account = values.account ?? 'crm';
  const lane = `${account} ${write.call?.callId ?? 'none'}`;
  return { account, lane, key: `${lane} ${write.step}`, write, ...values };
}

/** Lets promises of requests settle. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

/** An outbox on fake time with one CRM, `crm`, that writes down what arrives. */
export function outboxFixture(repository = new MemoryOutbox(), crm = new LedgerCrm(), time = new FakeTime()) {
  const logger = new RecordingLogger();
  const ids = new CountingIds();
  const told: { changes: number; onWritten?: OutboxServiceOptions['onWritten'] } = { changes: 0 };
  const make = () =>
    new OutboxService({
      repository,
      writerOf: (account) => (account === 'gone' ? undefined : crm),
      clock: time,
      timer: time,
      ids,
      logger,
      random: () => 0.5,
      onWritten: (item, receipt) => told.onWritten?.(item, receipt),
      onChange: () => {
        told.changes += 1;
      },
    });
  const outbox = make();
  outbox.start();
  return { repository, crm, time, logger, told, outbox, make };
}

/** The one item of an outbox with this step. */
export function itemOf({ repository }: ReturnType<typeof outboxFixture>, step: OutboxStep, index = 1) {
  const item = repository.lane(anOrder(aBegin(index)).lane).find(({ write }) => write.step === step);
  if (item === undefined) throw new Error(`no ${step}`);
  return item;
}
