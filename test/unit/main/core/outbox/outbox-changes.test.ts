import { describe, expect, it } from 'vitest';

import { LONGEST_WAIT_MS } from '#core/outbox/outbox-service.ts';
import { aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { anOrder, itemOf, outboxFixture, settled } from '#test/support/outbox-fixture.ts';

describe('the time for changes', () => {
  it('lets the agent change a write before it goes', async () => {
    const fixture = outboxFixture();
    fixture.outbox.add(anOrder(aNote(1, 'Frist'), { holdMs: 10_000 }));
    fixture.time.advance(9000);
    await settled();
    expect(fixture.outbox.edit(itemOf(fixture, 'note').id, aNote(1, 'First')).ok).toBe(true);
    fixture.time.advance(1000);
    await settled();
    expect(fixture.crm.written).toEqual([aNote(1, 'First')]);
  });

  it('can be made longer and shorter', async () => {
    const fixture = outboxFixture();
    const order = anOrder(aFinish(), { holdMs: 10_000 });
    fixture.outbox.add(order);
    fixture.outbox.holdUntil(order.lane, fixture.time.now() + 60_000);
    fixture.time.advance(59_000);
    await settled();
    expect(fixture.crm.asked).toEqual([]);
    fixture.outbox.holdUntil(order.lane, fixture.time.now());
    await settled();
    expect(fixture.crm.asked).toEqual(['send finish']);
  });

  it('lets the agent take a write back', async () => {
    const fixture = outboxFixture();
    fixture.outbox.add(anOrder(aFinish(), { holdMs: 10_000 }));
    expect(fixture.outbox.discard(itemOf(fixture, 'finish').id).ok).toBe(true);
    fixture.time.advance(60_000);
    await settled();
    expect(fixture.crm.asked).toEqual([]);
  });

  it('is over once the write is on its way', async () => {
    const fixture = outboxFixture();
    fixture.outbox.add(anOrder(aNote()));
    await settled();
    const { id } = itemOf(fixture, 'note');
    const late = [fixture.outbox.edit(id, aNote(1, 'x')), fixture.outbox.discard(id)];
    expect(late).toEqual([
      { ok: false, problem: 'not-allowed-now' },
      { ok: false, problem: 'not-allowed-now' },
    ]);
    expect(fixture.outbox.retry('nobody')).toEqual({ ok: false, problem: 'no-such-write' });
  });

  it('does not outlast a clock that was set back', async () => {
    const fixture = outboxFixture();
    fixture.outbox.add(anOrder(aNote(), { holdMs: 1000 }));
    fixture.time.jumpWallClock(-2 * LONGEST_WAIT_MS);
    fixture.time.advance(60_000);
    await settled();
    expect(fixture.crm.written).toHaveLength(1);
  });
});
