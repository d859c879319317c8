import { describe, expect, it } from 'vitest';

import { repairAfterCrash } from '#core/history/crash-repair.ts';
import { LINGER_UNANSWERED_MS } from '#core/calls/call-linger.ts';
import { HistoryRecorder, SETTLE_MS } from '#core/history/history-recorder.ts';
import { lookupOf, matchOf } from '#test/support/call-views.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';

const A = callIdOf(1);

function recorded() {
  const fixture = callFixture();
  const history = new MemoryHistory();
  const { time, logger } = fixture;
  const told = { saved: 0 };
  const onSaved = () => {
    told.saved += 1;
  };
  const recorder = new HistoryRecorder({ history, clock: time, timer: time, logger, onSaved });
  fixture.calls.observe(recorder);
  return { ...fixture, history, recorder, told };
}

describe('history recorder', () => {
  it('writes a row without a result when a call has begun', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A, { displayName: 'Ada' });
    time.advance(SETTLE_MS);
    expect(history.get(A)).toMatchObject({ direction: 'incoming', name: 'Ada', totalMs: 0 });
    expect(history.get(A)?.result).toBeUndefined();
  });

  it('keeps what the PBX said about the way of the call', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A, { queue: 'Sales', calledNumber: '+4930100' });
    connector.incoming(callIdOf(2));
    time.advance(SETTLE_MS);
    expect(history.get(A)).toMatchObject({ queue: 'Sales', calledNumber: '+4930100' });
    expect(Object.keys(history.get(callIdOf(2)) ?? { queue: '' })).not.toContain('queue');
  });

  it('counts ringing, talking and the whole call to the millisecond', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A);
    time.advance(3210);
    connector.emit({ type: 'connected', callId: A });
    time.advance(61_005);
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    time.advance(SETTLE_MS);
    expect(history.get(A)).toMatchObject({
      ringMs: 3210,
      talkMs: 61_005,
      totalMs: 64_215,
      result: 'answered',
    });
  });

  it('counts no ringing for a call that never rang', async () => {
    const { connector, calls, history, time } = recorded();
    await calls.dial('200');
    time.advance(900);
    const id = calls.views()[0]?.id ?? A;
    connector.emit({ type: 'ended', callId: id, kind: 'busy', cause: { by: 'party', sipStatus: 486 } });
    time.advance(SETTLE_MS);
    expect(history.get(id)).toMatchObject({
      ringMs: 0,
      totalMs: 900,
      result: 'busy',
      cause: { sipStatus: 486 },
    });
  });

  it('writes every note down, also after the end', () => {
    const { connector, calls, history } = recorded();
    connector.incoming(A);
    calls.setNote(A, 'first');
    expect(history.get(A)?.notes).toBe('first');
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    calls.setNote(A, 'second');
    expect(history.get(A)).toMatchObject({ notes: 'second', result: 'missed' });
  });

  it('keeps the disk out of the way while a call appears', () => {
    const { connector, history, time, told } = recorded();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    time.advance(SETTLE_MS - 1);
    expect(history.saves).toEqual([]);
    time.advance(1);
    expect([history.saves.length, told.saved]).toEqual([1, 1]);
  });

  it('writes the end at once, so that whoever asks after it reads it', () => {
    const { connector, history } = recorded();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(history.get(A)?.result).toBe('missed');
  });

  it('writes what is left when the app closes', () => {
    const { connector, history, recorder } = recorded();
    connector.incoming(A);
    recorder.dispose();
    expect(history.get(A)).toMatchObject({ direction: 'incoming' });
  });

  it('writes nothing for changes that the row does not show', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A);
    time.advance(SETTLE_MS);
    connector.emit({ type: 'media', callId: A, state: 'flowing' });
    time.advance(SETTLE_MS);
    expect(history.saves).toHaveLength(1);
  });

  it('writes a heartbeat every 5 s while a call runs and none after', () => {
    const { connector, history, time, told } = recorded();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    time.advance(SETTLE_MS);
    const before = told.saved;
    time.advance(12_000 - SETTLE_MS);
    expect(history.get(A)).toMatchObject({ talkMs: 10_000, totalMs: 10_000 });
    expect(told.saved).toBe(before);
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'agent' } });
    time.advance(60_000);
    expect([history.get(A)?.totalMs, time.pending]).toEqual([12_000, 0]);
  });

  it('goes on after a save that failed and makes it good with the next', () => {
    const { connector, history, logger, time } = recorded();
    history.saveError = new Error('disk full');
    connector.incoming(A);
    time.advance(SETTLE_MS);
    expect(logger.lines).toContain('error history.save-failed');
    history.saveError = undefined;
    time.advance(5000 - SETTLE_MS);
    expect(history.get(A)?.totalMs).toBe(5000);
  });

  it('keeps what is found out about a call after its end', () => {
    const { calls, connector, history } = recorded();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(history.get(A)?.result).toBe('missed');
    const number = { raw: '204', kind: 'internal', display: '204' } as const;
    calls.setTaken(A, { number, displayName: 'Tom' }, true);
    expect(history.get(A)).toMatchObject({
      result: 'answered-elsewhere',
      cause: { takenBy: { displayName: 'Tom' } },
    });
  });

  it('keeps the transfer in which a party was lost', async () => {
    const { calls, connector, history } = recorded();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    await calls.transfers.transfer(A, { number: '204' });
    connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    connector.emit({ type: 'transfer', callId: A, step: { kind: 'failed', failure: 'busy' } });
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    expect(history.get(A)).toMatchObject({ result: 'answered', lostTransfer: { failure: 'busy' } });
  });

  it('owes the last row of a call until the disk takes it, also after the call has left', () => {
    const { calls, connector, history, time, told } = recorded();
    connector.incoming(A);
    history.saveError = new Error('disk full');
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    calls.setNote(A, 'call back');
    const before = told.saved;
    time.advance(60_000);
    expect(history.get(A)?.result).toBeUndefined();
    history.saveError = undefined;
    time.advance(5000);
    expect(history.get(A)).toMatchObject({ result: 'missed', notes: 'call back', totalMs: 0 });
    expect([told.saved - before, time.pending]).toEqual([1, 0]);
  });

  it('pays what it owes when it is disposed, and leaves no heartbeat', () => {
    const { connector, history, recorder, time } = recorded();
    connector.incoming(A);
    history.saveError = new Error('disk full');
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    history.saveError = undefined;
    recorder.dispose();
    expect(history.get(A)?.result).toBe('missed');
    time.advance(LINGER_UNANSWERED_MS);
    expect(time.pending).toBe(0);
  });

  it.each([3_600_000, -3_600_000])('counts right when the wall clock jumps by %d ms', (jump) => {
    const { calls, connector, history, time } = recorded();
    connector.incoming(A);
    time.advance(2000);
    time.jumpWallClock(jump);
    connector.emit({ type: 'connected', callId: A });
    time.advance(7000);
    expect(history.get(A)).toMatchObject({ ringMs: 2000, talkMs: 3000, totalMs: 5000 });
    time.jumpWallClock(jump);
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    const view = calls.current(A);
    time.advance(SETTLE_MS);
    expect(history.get(A)).toMatchObject({ ringMs: 2000, talkMs: 7000, totalMs: 9000 });
    expect((view?.endedAt ?? 0) - (view?.answeredAt ?? 0)).toBe(7000);
  });

  it('names nobody while several fit equally, and puts the one that the agent chooses first, also after the end', () => {
    const { calls, connector, history, time } = recorded();
    connector.incoming(A);
    calls.setLookup(A, lookupOf(matchOf('1'), matchOf('2', { company: 'Engines Ltd' })));
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(SETTLE_MS);
    expect(history.get(A)).toMatchObject({ name: '', undecided: true });
    calls.chooseMatch(A, 'address-book:2');
    time.advance(SETTLE_MS);
    expect(history.get(A)).toMatchObject({
      name: 'Person 2',
      company: 'Engines Ltd',
      records: [{ recordId: '2' }, { recordId: '1' }],
    });
    expect(history.get(A)?.undecided).toBeUndefined();
  });
});

describe('crash repair', () => {
  it('closes an answered call with the talk time up to the last heartbeat', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A);
    time.advance(2000);
    connector.emit({ type: 'connected', callId: A });
    time.advance(9000);
    const startedAt = history.get(A)?.startedAt ?? 0;
    expect(repairAfterCrash(history)).toBe(1);
    expect(history.get(A)).toMatchObject({
      result: 'answered',
      cause: { by: 'restart' },
      endedAt: startedAt + 10_000,
      ringMs: 2000,
      talkMs: 8000,
    });
  });

  it('closes a call that nobody answered as failed, not as missed', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A);
    time.advance(SETTLE_MS);
    repairAfterCrash(history);
    expect(history.get(A)).toMatchObject({ result: 'failed', cause: { by: 'restart' } });
  });

  it('leaves finished calls alone', () => {
    const { connector, history, time } = recorded();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(SETTLE_MS);
    const row = history.get(A);
    expect(repairAfterCrash(history)).toBe(0);
    expect(history.get(A)).toBe(row);
  });
});
