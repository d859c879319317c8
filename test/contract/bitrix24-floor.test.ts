import { afterEach, expect, it } from 'vitest';

import { OutboxService } from '#core/outbox/outbox-service.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { aBegin, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { anOrder } from '#test/support/outbox-fixture.ts';

import { LAB_RECORDS } from '../lab/crm/bitrix24/lab-records.ts';
import { PortalServer } from '../lab/crm/bitrix24/portal-server.ts';

const AGENTS = 20;
const CALLS_EACH = 3;
const STEP_MS = 250;
/** By then a floor that takes turns is through: 180 writes at two a second, and as much again for waiting. */
const WITHIN_MS = 900_000;
const CALLER = readNumber('+12025550143', 'DE');

let portal: PortalServer | undefined;

afterEach(() => portal?.down());

/** Numbers from 0 up to 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

it(
  'serves twenty agents behind one address: every caller is found, every call is logged once',
  { timeout: 120_000 },
  async () => {
    const time = new FakeTime();
    const started = await PortalServer.start({ records: LAB_RECORDS, now: () => time.monotonic() });
    portal = started;
    const agents = Array.from({ length: AGENTS }, (_, agent) => {
      const random = dice(agent + 1);
      const { crm } = openPortal(started.webhook, { time, random });
      const repository = new MemoryOutbox();
      const outbox = new OutboxService({
        repository,
        writerOf: () => crm.writer,
        clock: time,
        timer: time,
        ids: new CountingIds(),
        logger: silentLogger,
        random,
        onChange: () => undefined,
      });
      for (let call = 0; call < CALLS_EACH; call += 1) {
        const index = agent * CALLS_EACH + call + 1;
        const about = { call: { ...aBegin(index).call, number: '+12025550143' } };
        for (const write of [aBegin(index, about), aFinish(index, about), { ...aNote(index), ...about }])
          outbox.add(anOrder(write));
      }
      return { crm, repository, outbox };
    });

    // The network is back after a morning without it: everybody writes at once, and meanwhile it rings.
    for (const { outbox } of agents) outbox.start();
    const found: string[] = [];
    const waited: number[] = [];
    const isOpen = () => agents.some(({ repository }) => repository.counts().open > 0);
    for (let ms = 0; ms < WITHIN_MS && (isOpen() || found.length < AGENTS); ms += STEP_MS) {
      const agent = agents[ms / STEP_MS / 8];
      if (agent !== undefined) {
        const at = time.monotonic();
        void Promise.resolve(agent.crm.source.find(CALLER, new AbortController().signal)).then(
          ([match]) => {
            waited.push(time.monotonic() - at);
            found.push(match?.name ?? 'nobody');
          },
          (error: unknown) => found.push(String(error)),
        );
      }
      time.advance(STEP_MS);
      await started.quiet();
    }
    for (const { outbox } of agents) outbox.dispose();

    expect(found).toEqual(Array.from({ length: AGENTS }, () => 'Mina Okafor'));
    expect(Math.max(...waited)).toBeLessThan(8000);
    const logged = started.data.rows.map(({ call }) => call.externalId);
    expect(new Set(logged).size).toBe(AGENTS * CALLS_EACH);
    expect(logged).toHaveLength(AGENTS * CALLS_EACH);
    expect(started.data.comments).toHaveLength(AGENTS * CALLS_EACH);
  },
);
