import { describe, expect, it } from 'vitest';

import { FollowUpService } from '#core/follow-ups/follow-up-service.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import { LineId } from '#shared/domain/ids.ts';
import { ok } from '#shared/result.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryFollowUps } from '#test/support/fakes/memory-follow-ups.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const HOUR = 3_600_000;
const A = callIdOf(1);
const MINA = readNumber('+4930901820', 'DE');

function promising(store = new MemoryFollowUps(), time = new FakeTime(), number = MINA) {
  const due: string[] = [];
  const dialled: string[] = [];
  const lines: unknown[] = [];
  const shown: (readonly FollowUp[])[] = [];
  const entry = aHistoryEntry({ id: A, number, name: 'Mina Okafor' });
  const service = new FollowUpService({
    store,
    entryOf: (id) => (id === A ? entry : undefined),
    dial: (dialledNumber, choice) => {
      dialled.push(dialledNumber);
      lines.push(choice);
      return Promise.resolve(ok({ id: callIdOf(9) }));
    },
    clock: time,
    timer: time,
    ids: new CountingIds(),
    logger: silentLogger,
    onChange: (open) => void shown.push(open),
    onDue: ({ text }) => void due.push(text),
    onPromised: () => undefined,
    onDropped: () => undefined,
  });
  service.start();
  const promise = (ms: number, text = 'Offer') => {
    const made = service.promise(A, time.now() + ms, text);
    if (!made.ok) throw new Error(made.problem);
    return made.value.id;
  };
  return { service, store, time, due, dialled, lines, entry, shown, promise };
}

describe('a promised call', () => {
  it('is told when its time has come, once', () => {
    const { time, due, promise, shown } = promising();
    promise(HOUR);
    time.advance(HOUR - 1000);
    expect(due).toEqual([]);
    time.advance(60_000);
    expect(due).toEqual(['Offer']);
    expect(shown.at(-1)).toMatchObject([{ state: 'due' }]);
  });

  it('is not told again when another one is', () => {
    const { time, due, promise } = promising();
    promise(HOUR, 'first');
    promise(2 * HOUR, 'second');
    time.advance(3 * HOUR);
    expect(due).toEqual(['first', 'second']);
  });

  it('cannot be made to somebody whose number nobody knows', () => {
    const { service, time } = promising(undefined, undefined, readNumber('+4930901820', 'DE', true));
    expect(service.promise(A, time.now() + HOUR, '')).toEqual({ ok: false, problem: 'number-empty' });
  });

  it('whose time came while the app was away is due at its start', () => {
    const store = new MemoryFollowUps();
    const first = promising(store);
    first.promise(HOUR);
    first.service.dispose();
    first.time.advance(2 * HOUR);
    const again = promising(store, first.time);
    expect(again.due).toEqual(['Offer']);
  });

  it('that is put off is told again then', () => {
    const { service, time, due, promise } = promising();
    const id = promise(HOUR);
    time.advance(HOUR);
    expect(service.putOff(id, time.now() + 600_000).ok).toBe(true);
    time.advance(601_000);
    expect(due).toEqual(['Offer', 'Offer']);
  });

  it('is kept once the party answers the call that its button made', async () => {
    const { service, store, dialled, lines, entry, promise } = promising();
    const id = promise(HOUR);
    await service.call(id);
    expect([dialled, lines]).toEqual([['+4930901820'], [{ lineId: entry.lineId }]]);
    const call = ringingCall({ id: callIdOf(9), lineId: LineId.parse('line-1') });
    service.onCallChanged({ kind: 'updated', call, at: 0 });
    expect(store.get(id)?.state).toBe('open');
    service.onCallChanged({ kind: 'moved', call: { ...call, phase: 'connected', answeredAt: 5 }, at: 5 });
    expect(store.get(id)?.state).toBe('done');
    expect(service.done(id)).toEqual({ ok: false, problem: 'no-such-promise' });
  });

  it.each([
    ['the past', -1],
    ['more than a year away', 367 * 24 * HOUR],
  ])('cannot be for %s', (_, ms) => {
    const { service, time } = promising();
    expect(service.promise(A, time.now() + ms, '')).toEqual({ ok: false, problem: 'time-not-ahead' });
  });

  it('that was not meant leaves nothing', () => {
    const { service, promise, shown } = promising();
    expect(service.drop(promise(HOUR)).ok).toBe(true);
    expect([service.list(), shown.at(-1)]).toEqual([[], []]);
  });
});
