import { describe, expect, it } from 'vitest';

import { NOTE_SETTLE_MS } from '#core/crm/call-orders.ts';
import { historyRow } from '#core/history/history-row.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { CallResult } from '#shared/domain/call.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const UNDO_MS = 15_000;

async function later(fixture: CallLogFixture, ms = UNDO_MS): Promise<void> {
  fixture.time.advance(ms);
  for (let n = 0; n < 4; n += 1) await settled();
}

describe('the log of calls in a CRM', () => {
  it('says that a call exists when it is answered, and its end after the time for changes', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    await later(fixture, 5000);
    expect(fixture.steps).toEqual([]);
    fixture.answer();
    await settled();
    expect(fixture.steps).toEqual(['begin']);
    fixture.type('Asked for invoice 17');
    await later(fixture, 64_000);
    fixture.end('answered');
    await later(fixture, UNDO_MS - 1);
    expect(fixture.steps).toEqual(['begin']);
    await later(fixture, 1);
    expect(fixture.steps).toEqual(['begin', 'finish', 'note']);
    expect(fixture.crm.written[1]).toMatchObject({ result: 'answered', talkMs: 64_000 });
    expect(fixture.crm.written[2]).toMatchObject({ text: 'Asked for invoice 17' });
  });

  it('names the record that was found there, not one of another system', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.found('address-book', 'A1');
    fixture.found('bitrix24', '412');
    fixture.answer();
    await settled();
    expect(fixture.crm.written[0]?.call?.record).toEqual({ type: 'contact', id: '412' });
  });

  it('says how the phone system calls it, where that is a name and no more', async () => {
    const fixture = new CallLogFixture();
    fixture.ring({ headers: { 'x-call-reference': ' 1764000000.42 ' } });
    fixture.answer();
    await settled();
    const other = new CallLogFixture();
    other.ring({ headers: { 'x-call-reference': 'a "name" <of> none' } });
    other.answer();
    await settled();
    expect(fixture.crm.written).toMatchObject([{ call: { reference: '1764000000.42' } }]);
    expect(other.crm.written[0]?.call).not.toHaveProperty('reference');
  });

  it('shows the CRM’s own card when it rings, where that is wanted', async () => {
    const fixture = new CallLogFixture({ showCard: true });
    fixture.ring();
    await settled();
    expect(fixture.crm.written).toMatchObject([{ step: 'begin', showCard: true }]);
  });

  it('writes a call that nobody answered, beginning and end together', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.end('missed');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    expect(fixture.crm.written[1]).toMatchObject({ result: 'missed', talkMs: 0 });
    expect(fixture.crm.contexts[0]?.isLate).toBe(true);
  });

  it.each(['answered-elsewhere', 'forwarded', 'blocked'] as const satisfies readonly CallResult[])(
    'writes nothing of a call that was %s, and takes a beginning back',
    async (result) => {
      const quiet = new CallLogFixture();
      quiet.ring();
      quiet.end(result);
      const shown = new CallLogFixture({ showCard: true });
      shown.ring();
      await settled();
      shown.end(result);
      await later(quiet);
      await later(shown);
      expect([quiet.steps, shown.steps]).toEqual([[], ['begin', 'withdraw']]);
    },
  );

  it('takes a beginning back that never went out by forgetting it', async () => {
    const fixture = new CallLogFixture({ showCard: true });
    fixture.crm.turns = [{ problem: 'not-reachable' }];
    fixture.ring();
    await settled();
    fixture.end('answered-elsewhere');
    await later(fixture, 60_000);
    expect(fixture.steps).toEqual([]);
  });

  it.each([
    ['a colleague', readNumber('1002', 'DE')],
    ['a hidden caller', readNumber('', 'DE', true)],
    ['an emergency call', readNumber('112', 'DE')],
    ['a short number', readNumber('116117', 'DE')],
  ])('never tells a CRM about %s', async (_, number) => {
    const fixture = new CallLogFixture();
    fixture.ring({ party: { number } });
    fixture.answer();
    fixture.end('answered');
    await later(fixture);
    expect(fixture.crm.asked).toEqual([]);
  });

  it('gets every call to its place when the CRM was away for all of it', async () => {
    const fixture = new CallLogFixture();
    fixture.crm.turns = Array.from({ length: 3 }, () => ({ problem: 'not-reachable' as const }));
    fixture.ring();
    fixture.answer();
    fixture.type('Call back');
    fixture.end('answered');
    for (let n = 0; n < 60; n += 1) await later(fixture, 1000);
    expect(fixture.steps).toEqual(['begin', 'finish', 'note']);
  });
});

describe('a note', () => {
  it('that is changed before it goes is written once, as it is last', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    fixture.type('Frist');
    fixture.end('answered');
    await later(fixture, 10_000);
    fixture.type('First');
    await later(fixture, NOTE_SETTLE_MS);
    expect(fixture.notes).toEqual(['First']);
  });

  it('that is emptied before it goes is not written', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    fixture.type('Oops');
    fixture.end('answered');
    fixture.type('');
    await later(fixture, 60_000);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });

  it('that is changed later follows the first one, from the history too', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    fixture.type('First');
    fixture.end('answered');
    await later(fixture);
    fixture.typeInHistory('First, and more');
    fixture.typeInHistory('First, and much more');
    await later(fixture, NOTE_SETTLE_MS);
    expect(fixture.notes).toEqual(['First', 'First, and much more']);
    expect(fixture.crm.contexts.at(-1)?.receipts.note).toEqual({ id: 'ledger-3' });
  });
});

describe('wrap-up', () => {
  it('keeps everything back until it is over, and then for the time for changes', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    fixture.wrapUp = { callId: fixture.call.id, since: 0, until: fixture.time.now() + 60_000 };
    fixture.end('answered');
    await later(fixture, 60_000);
    expect(fixture.steps).toEqual(['begin']);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });

  it('that is made longer or ended early takes what is held with it', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    const wrapUp = { callId: fixture.call.id, since: 0, until: fixture.time.now() + 60_000 };
    fixture.wrapUp = wrapUp;
    fixture.end('answered');
    fixture.log.wrapUpChanged(wrapUp);
    fixture.log.wrapUpChanged({ ...wrapUp, until: wrapUp.until + 60_000 });
    await later(fixture, 100_000);
    expect(fixture.steps).toEqual(['begin']);
    fixture.log.wrapUpChanged(undefined);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });
});

describe('an app that ended in the middle of a call', () => {
  it('writes no end of a call that goes on by now', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    await settled();
    fixture.history.save(historyRow(fixture.call, fixture.time.now()));
    fixture.log.catchUp();
    await later(fixture);
    expect(fixture.steps).toEqual(['begin']);
    expect(fixture.repository.counts().open).toBe(0);
  });

  it('writes its end at the next start, once', async () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    await settled();
    fixture.crash();
    fixture.log.catchUp();
    fixture.log.catchUp();
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });
});
