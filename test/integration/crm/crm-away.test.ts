import { afterEach, describe, expect, it } from 'vitest';

import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import type { CrmWrite } from '#shared/domain/crm-write.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { freshdeskUnderTest } from '#test/support/crm/freshdesk-under-test.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { anOrder } from '#test/support/outbox-fixture.ts';

import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';

/** The real outbox before a CRM on loopback. */
function outboxBefore({ crm }: CrmUnderTest) {
  const repository = new MemoryOutbox();
  const outbox = new OutboxService({
    repository,
    writerOf: () => crm.writer,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    ids: new RandomIds(),
    logger: silentLogger,
    random: () => 0.5,
    onChange: () => undefined,
  });
  outbox.start();
  return { outbox, repository };
}

describe.each([
  { name: 'Creatio', start: creatioUnderTest },
  { name: 'Freshdesk', start: () => freshdeskUnderTest() },
])('a call while $name is away for all of it', ({ start }) => {
  let under: CrmUnderTest | undefined;
  let dispose: () => void = () => undefined;

  afterEach(async () => {
    dispose();
    await under?.dispose();
  });

  it('waits, and is there once with its note when it is back', async () => {
    under = await start();
    await under.down();
    const { outbox, repository } = outboxBefore(under);
    dispose = () => outbox.dispose();
    const call = aCrmCall(1, { number: under.known.number });
    const steps: readonly CrmWrite[] = [
      { ...aBegin(), call },
      { ...aFinish(), call },
      { ...aNote(), call },
    ];
    for (const step of steps) outbox.add(anOrder(step));
    await expect.poll(() => outbox.trouble('crm')?.problem).toBe('not-reachable');
    expect(repository.counts().open).toBe(3);
    await under.up();
    outbox.resume();
    await expect.poll(() => repository.counts().open, { timeout: 20_000 }).toBe(0);
    expect(under.logged()).toEqual([{ callId: callIdOf(1), seconds: 64, isAnswered: true }]);
    expect(under.notes()).toHaveLength(1);
  });
});
