import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { aBegin, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { LedgerCrm, type LedgerTurn } from '#test/support/fakes/ledger-crm.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { anOrder, outboxFixture, settled } from '#test/support/outbox-fixture.ts';

const CALLS = [1, 2, 3];

const turn: fc.Arbitrary<LedgerTurn> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<LedgerTurn>('taken') },
  { weight: 2, arbitrary: fc.constant<LedgerTurn>('lost') },
  fc.constantFrom<LedgerTurn>(
    { problem: 'not-reachable' },
    { problem: 'busy', retryAfterMs: 5000 },
    { problem: 'no-answer' },
    { problem: 'server-trouble' },
    { problem: 'bad-answer' },
  ),
);

const named = (writes: readonly OutboxWrite[], call: number) =>
  writes.filter((write) => write.call?.callId === aBegin(call).call?.callId).map(({ step }) => step);

/** Lets hours pass until nothing is open any more. */
async function drain({ repository, time }: ReturnType<typeof outboxFixture>): Promise<void> {
  for (let n = 0; n < 300 && repository.counts().open > 0; n += 1) {
    time.advance(60_000);
    await settled();
  }
}

describe('whatever the network does', () => {
  it('every write arrives exactly once, each call in its own order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 40 }), async (turns) => {
        const fixture = outboxFixture();
        fixture.crm.turns = [...turns];
        for (const make of [aBegin, aFinish, aNote])
          for (const call of CALLS) fixture.outbox.add(anOrder(make(call)));
        await drain(fixture);
        fixture.outbox.dispose();
        for (const call of CALLS)
          expect(named(fixture.crm.written, call)).toEqual(['begin', 'finish', 'note']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an app that is killed at any write to the disk', () => {
  /** Runs until the given write, which and all after it never happen, then starts anew on the same disk and CRM. */
  async function killedAt(point: number, when: 'before' | 'after', turns: readonly LedgerTurn[]) {
    const repository = new MemoryOutbox();
    const crm = new LedgerCrm();
    crm.turns = [...turns];
    const first = outboxFixture(repository, crm);
    let writes = 0;
    let isKilled = false;
    repository.beforeWrite = () => {
      writes += 1;
      if (isKilled || (when === 'before' && writes === point)) {
        isKilled = true;
        throw new Error('killed');
      }
      if (when === 'after' && writes === point) isKilled = true;
    };
    const given: OutboxWrite[] = [];
    for (const write of [aBegin(), aFinish(), aNote()]) {
      try {
        first.outbox.add(anOrder(write));
        given.push(write);
      } catch {
        break;
      }
      await settled();
    }
    for (let n = 0; n < 3; n += 1) await settled();
    first.outbox.dispose();
    repository.beforeWrite = () => undefined;
    const second = outboxFixture(repository, crm, first.time);
    await drain(second);
    second.outbox.dispose();
    return { given: given.map(({ step }) => step), written: named(crm.written, 1), wasKilled: isKilled };
  }

  const points = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((point) => [
    { point, when: 'before' as const },
    { point, when: 'after' as const },
  ]);

  it.each(points)(
    '$when write $point has lost nothing it took and doubled nothing',
    async ({ point, when }) => {
      for (const turns of [
        [],
        ['lost'],
        ['taken', 'lost', 'lost'],
      ] as const satisfies readonly LedgerTurn[][]) {
        const { given, written } = await killedAt(point, when, turns);
        expect(written).toEqual(given);
      }
    },
  );
});
