import { describe, expect, it } from 'vitest';

import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { aBegin, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { anOrder, itemOf, outboxFixture, settled } from '#test/support/outbox-fixture.ts';

const steps = (writes: readonly OutboxWrite[]) => writes.map(({ step }) => step);

describe('the outbox', () => {
  it('sends what it is given, in the order of the call, and keeps what the CRM answered', async () => {
    const fixture = outboxFixture();
    for (const write of [aBegin(), aFinish(), aNote()]) fixture.outbox.add(anOrder(write));
    for (let n = 0; n < 3; n += 1) await settled();
    expect(steps(fixture.crm.written)).toEqual(['begin', 'finish', 'note']);
    expect(fixture.crm.contexts.map(({ receipts }) => receipts)).toEqual([
      {},
      { begin: { id: 'ledger-1' } },
      { begin: { id: 'ledger-1' }, finish: { id: 'ledger-2' } },
    ]);
    expect(itemOf(fixture, 'note')).toMatchObject({
      state: 'done',
      attempts: 1,
      receipt: { id: 'ledger-3' },
    });
  });

  it('tells a beginning that its end is already known', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = [{ problem: 'not-reachable' }];
    fixture.outbox.add(anOrder(aBegin()));
    await settled();
    fixture.outbox.add(anOrder(aFinish()));
    fixture.time.advance(5000);
    await settled();
    expect(fixture.crm.contexts.map(({ isLate }) => isLate)).toEqual([false, true, false]);
  });

  it('takes nothing twice under one key', async () => {
    const { outbox, crm } = outboxFixture();
    outbox.add(anOrder(aBegin()));
    outbox.add(anOrder(aBegin()));
    await settled();
    expect(crm.written).toHaveLength(1);
  });

  it('takes orders before it is started, and sends none', async () => {
    const { make, crm, outbox } = outboxFixture();
    outbox.dispose();
    const quiet = make();
    quiet.add(anOrder(aBegin()));
    await settled();
    expect(crm.asked).toEqual([]);
    quiet.start();
    await settled();
    expect(crm.asked).toEqual(['send begin']);
  });

  it('has it on the disk before it sends, and does not send what the disk did not take', async () => {
    const fixture = outboxFixture();
    fixture.outbox.add(anOrder(aBegin(), { holdMs: 1000 }));
    fixture.repository.beforeWrite = () => {
      throw new Error('disk full');
    };
    fixture.time.advance(1000);
    await settled();
    expect([fixture.crm.asked, fixture.logger.lines]).toEqual([[], ['error outbox.save-failed']]);
    fixture.repository.beforeWrite = () => undefined;
    fixture.time.advance(2000);
    await settled();
    expect(fixture.crm.asked).toEqual(['send begin']);
  });

  it('works on three calls of a CRM at the same time, and takes the next when one is over', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = ['taken', ...Array.from({ length: 9 }, () => 'never' as const)];
    fixture.outbox.dispose();
    for (let call = 1; call <= 6; call += 1) fixture.outbox.add(anOrder(aBegin(call)));
    fixture.outbox.start();
    expect(fixture.crm.asked).toHaveLength(3);
    await settled();
    expect(fixture.crm.asked).toHaveLength(4);
  });

  it('takes the end of a call for no repeat while another CRM is being written to', async () => {
    const { outbox, crm, time } = outboxFixture();
    for (const account of ['crm', 'other', 'third'])
      for (const write of [aBegin(), aFinish(), aNote()]) outbox.add(anOrder(write, { account }));
    for (let n = 0; n < 5; n += 1) {
      await settled();
      time.advance(60_000);
    }
    expect(crm.asked.toSorted()).toEqual(
      ['begin', 'finish', 'note'].flatMap((step) => Array.from({ length: 3 }, () => `send ${step}`)),
    );
  });

  it('tells once more what is written, where the disk did not take it the first time', async () => {
    const fixture = outboxFixture();
    const told: string[] = [];
    fixture.told.onWritten = (item, { id }) => {
      told.push(`${item.write.step} ${id}`);
      fixture.repository.beforeWrite = () => {
        throw new Error('killed');
      };
    };
    fixture.outbox.add(anOrder(aBegin()));
    await settled();
    fixture.outbox.dispose();
    fixture.repository.beforeWrite = () => undefined;
    const next = outboxFixture(fixture.repository, fixture.crm, fixture.time);
    next.told.onWritten = (item, { id }) => told.push(`${item.write.step} ${id}`);
    next.outbox.wake();
    await settled();
    expect(told).toEqual(['begin ledger-1', 'begin ledger-1']);
    expect(fixture.crm.written).toHaveLength(1);
  });
});

describe('a write whose answer is lost', () => {
  it('is looked up and found, not sent again', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = ['lost'];
    fixture.outbox.add(anOrder(aBegin()));
    await settled();
    expect(itemOf(fixture, 'begin')).toMatchObject({ state: 'unsure', problem: 'no-answer' });
    fixture.time.advance(2000);
    await settled();
    expect(fixture.crm.asked).toEqual(['send begin', 'find begin']);
    expect(itemOf(fixture, 'begin')).toMatchObject({ state: 'done', receipt: { id: 'ledger-1' } });
    expect(itemOf(fixture, 'begin')).not.toHaveProperty('problem');
  });

  it('is sent again once a lookup did not find it', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = [{ problem: 'server-trouble' }, { problem: 'not-allowed' }];
    fixture.outbox.add(anOrder(aBegin()));
    await settled();
    fixture.time.advance(2000);
    await settled();
    expect(itemOf(fixture, 'begin').state).toBe('unsure');
    fixture.outbox.resume();
    fixture.time.advance(60_000);
    for (let n = 0; n < 3; n += 1) await settled();
    expect(fixture.crm.asked).toEqual(['send begin', 'find begin', 'find begin', 'send begin']);
    expect(fixture.crm.written).toHaveLength(1);
  });

  it('is looked up after a restart when the app ended meanwhile', async () => {
    const first = outboxFixture();
    first.crm.turns = ['never'];
    first.outbox.add(anOrder(aBegin()));
    await settled();
    expect(itemOf(first, 'begin').state).toBe('sending');
    first.outbox.dispose();
    const next = outboxFixture(first.repository, first.crm, first.time);
    await settled();
    expect(next.crm.asked).toEqual(['send begin', 'find begin']);
    expect(next.crm.written).toHaveLength(1);
  });
});

describe('a CRM that is away', () => {
  it('is left alone as a whole, longer each time, and gets everything later, once and in order', async () => {
    const { outbox, crm, time, repository } = outboxFixture();
    crm.turns = Array.from({ length: 4 }, () => ({ problem: 'not-reachable' as const }));
    outbox.add(anOrder(aBegin()));
    await settled();
    for (const write of [aFinish(), aBegin(2), aFinish(2)]) outbox.add(anOrder(write));
    await settled();
    expect(crm.asked).toEqual(['send begin']);
    expect(outbox.trouble('crm')).toEqual({ problem: 'not-reachable', nextTryAt: time.now() + 1500 });
    for (let n = 0; n < 40; n += 1) {
      time.advance(1000);
      await settled();
    }
    expect(crm.written.map(({ step, call }) => `${call?.callId.at(-1)} ${step}`).toSorted()).toEqual([
      '1 begin',
      '1 finish',
      '2 begin',
      '2 finish',
    ]);
    expect([outbox.trouble('crm'), repository.counts()]).toEqual([undefined, { open: 0, refused: 0 }]);
  });

  it('is asked at once when the network is back', async () => {
    const { outbox, crm } = outboxFixture();
    crm.turns = [{ problem: 'not-reachable' }];
    outbox.add(anOrder(aBegin()));
    await settled();
    outbox.wake();
    await settled();
    expect(crm.written).toHaveLength(1);
  });

  it('is not asked before the time it named, network or not', async () => {
    const { outbox, crm, time } = outboxFixture();
    crm.turns = [{ problem: 'busy', retryAfterMs: 30_000 }];
    outbox.add(anOrder(aBegin()));
    await settled();
    outbox.wake();
    time.advance(29_999);
    await settled();
    expect(crm.asked).toHaveLength(1);
    time.advance(4000);
    await settled();
    expect(crm.written).toHaveLength(1);
  });

  it('that takes no key any more is not asked again until somebody changed something', async () => {
    const { outbox, crm, time } = outboxFixture();
    crm.turns = [{ problem: 'not-allowed', detail: 'invalid_credentials' }];
    outbox.add(anOrder(aBegin()));
    await settled();
    time.advance(86_400_000);
    await settled();
    expect([crm.asked.length, outbox.trouble('crm')]).toEqual([1, { problem: 'not-allowed' }]);
    outbox.resume();
    await settled();
    expect(crm.written).toHaveLength(1);
  });

  it('that is not set up any more keeps what waits for it', async () => {
    const { outbox, crm, repository } = outboxFixture();
    outbox.add(anOrder(aBegin(), { account: 'gone' }));
    await settled();
    expect([crm.asked, outbox.trouble('gone')]).toEqual([[], { problem: 'not-connected' }]);
    expect(repository.counts()).toEqual({ open: 1, refused: 0 });
  });
});

describe('a write that the CRM does not take', () => {
  it('holds up its own call alone', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = [{ problem: 'refused', detail: 'Unsupported phone number format' }];
    for (const write of [aBegin(), aFinish(), aBegin(2), aFinish(2)]) fixture.outbox.add(anOrder(write));
    for (let n = 0; n < 4; n += 1) await settled();
    expect(fixture.crm.written.map(({ call }) => call?.callId.at(-1))).toEqual(['2', '2']);
    expect(itemOf(fixture, 'begin')).toMatchObject({
      state: 'refused',
      problem: 'refused',
      detail: 'Unsupported phone number format',
    });
    expect(itemOf(fixture, 'finish').state).toBe('waiting');
    expect(fixture.repository.counts()).toEqual({ open: 2, refused: 1 });
  });

  it('goes out as the agent changed it, and what waited behind it follows', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = [{ problem: 'refused' }];
    for (const write of [aBegin(), aFinish()]) fixture.outbox.add(anOrder(write));
    await settled();
    const changed = aBegin(1, { showCard: true });
    expect(fixture.outbox.edit(itemOf(fixture, 'begin').id, changed)).toEqual({ ok: true, value: undefined });
    for (let n = 0; n < 3; n += 1) await settled();
    expect(fixture.crm.written).toEqual([changed, aFinish()]);
  });

  it('goes out as it is when the agent wants it tried again', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = [{ problem: 'no-such-call' }];
    fixture.outbox.add(anOrder(aBegin()));
    await settled();
    expect(fixture.outbox.retry(itemOf(fixture, 'begin').id).ok).toBe(true);
    await settled();
    expect(itemOf(fixture, 'begin').state).toBe('done');
  });

  it('is given up with all that needs it', async () => {
    const fixture = outboxFixture();
    fixture.crm.turns = [{ problem: 'refused' }];
    for (const write of [aBegin(), aFinish(), aNote()]) fixture.outbox.add(anOrder(write));
    await settled();
    fixture.outbox.discard(itemOf(fixture, 'begin').id);
    await settled();
    expect([fixture.crm.written, fixture.repository.counts()]).toEqual([[], { open: 0, refused: 0 }]);
  });

  it('keeps only itself waiting when the CRM trips over it every time', async () => {
    const fixture = outboxFixture();
    fixture.outbox.add(anOrder(aNote()));
    fixture.crm.turns = Array.from({ length: 50 }, () => ({ problem: 'server-trouble' as const }));
    await settled();
    fixture.crm.turns = [{ problem: 'server-trouble' }];
    fixture.outbox.add(anOrder(aBegin(2)));
    await settled();
    fixture.outbox.add(anOrder(aBegin(3)));
    await settled();
    expect(fixture.crm.written.map(({ call }) => call?.callId.at(-1))).toContain('3');
  });
});
