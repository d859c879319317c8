import { describe, expect, it } from 'vitest';

import { aBegin, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { anOrder, itemOf, outboxFixture, settled } from '#test/support/outbox-fixture.ts';

const FORGOTTEN = { problem: 'no-such-call' } as const;

async function afterTurns(fixture: ReturnType<typeof outboxFixture>) {
  for (const write of [aBegin(), aFinish(), aNote()]) fixture.outbox.add(anOrder(write));
  for (let n = 0; n < 8; n += 1) await settled();
}

describe('a call that its CRM forgot', () => {
  it('is begun anew before its end is written, in the order of the call', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = ['taken', FORGOTTEN];
    await afterTurns(fixture);
    expect(fixture.crm.asked).toEqual([
      'send begin',
      'send finish',
      'send begin',
      'send finish',
      'send note',
    ]);
    expect(fixture.crm.contexts[3]?.receipts.begin).toEqual({ id: 'ledger-2' });
    expect(fixture.crm.contexts[2]?.isLate).toBe(true);
    expect(itemOf(fixture, 'finish')).toMatchObject({ state: 'done' });
  });

  it('is begun anew once: a CRM that forgets it again does not want it', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = ['taken', FORGOTTEN, 'taken', FORGOTTEN];
    await afterTurns(fixture);
    expect(itemOf(fixture, 'finish')).toMatchObject({ state: 'refused', problem: 'no-such-call' });
    expect(fixture.crm.asked).toHaveLength(4);
  });

  it('is not begun anew for a note', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = ['taken', 'taken', FORGOTTEN];
    await afterTurns(fixture);
    expect(fixture.crm.asked).toEqual(['send begin', 'send finish', 'send note']);
  });

  it('is begun anew by the next start when the app ends in between', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = ['taken', FORGOTTEN, 'never'];
    await afterTurns(fixture);
    fixture.outbox.dispose();
    fixture.crm.turns = ['taken', 'taken'];
    const { lane } = anOrder(aBegin());
    expect(fixture.repository.lane(lane).map(({ state }) => state)).toEqual([
      'sending',
      'waiting',
      'waiting',
    ]);
    fixture.make().start();
    for (let n = 0; n < 8; n += 1) await settled();
    expect(fixture.repository.lane(lane).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });
});
