import { describe, expect, it } from 'vitest';

import type { Match } from '#shared/domain/match.ts';
import { callFixture, LINE } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { CallService } from '#core/calls/call-service.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const A = callIdOf(1);
const B = callIdOf(2);

function aMatch(id: string): Match {
  return {
    id,
    system: 'address-book',
    systemName: 'Address book',
    recordType: 'contact',
    recordId: id,
    name: `Person ${id}`,
    number: '+4930901820',
    found: 'exact',
    digitsAgreed: 10,
    tookMs: 1,
  };
}

function aLookup(...ids: readonly string[]) {
  const [chosen] = ids;
  const found = { state: 'done', matches: ids.map(aMatch), failures: [], earlierCalls: 0 } as const;
  return { ...found, ...(chosen !== undefined && { chosen }) };
}

describe('call service: what the connector says', () => {
  it('shows an incoming call with the number read in the country of the line', () => {
    const { connector, calls, changes } = callFixture();
    connector.incoming(A, { number: '030901820', displayName: 'Ada', queue: 'Sales' });
    expect(calls.current(A)).toMatchObject({
      phase: 'ringing',
      direction: 'incoming',
      lineLabel: LINE.label,
      queue: 'Sales',
      party: { displayName: 'Ada', number: { e164: '+4930901820' } },
      actions: ['answer', 'reject', 'redirect', 'note'],
    });
    expect(changes.map((change) => change.kind)).toEqual(['started']);
  });

  it('says who forwarded the call, and keeps what the PBX told beyond the standard', () => {
    const { connector, calls } = callFixture();
    const headers = { 'x-customer': 'A-17' };
    connector.incoming(A, { divertedBy: { number: '1002', displayName: 'Tom' }, headers });
    expect(calls.current(A)).toMatchObject({
      divertedBy: { displayName: 'Tom', number: { raw: '1002', kind: 'internal' } },
      headers,
    });
  });

  it('shows the new party when the PBX connects somebody else, with no choice of the one before', () => {
    const { connector, calls, changes } = callFixture();
    connector.incoming(A, { number: '030901820' });
    connector.emit({ type: 'connected', callId: A });
    calls.setLookup(A, aLookup('1', '2'));
    calls.chooseMatch(A, '2');
    connector.emit({ type: 'party', callId: A, number: '030901821', withheld: false, displayName: 'Tom' });
    expect(calls.current(A)?.party).toMatchObject({ displayName: 'Tom', number: { e164: '+4930901821' } });
    expect(calls.current(A)?.firstParty).toMatchObject({ number: { raw: '030901820' } });
    calls.setLookup(A, aLookup('1', '2'));
    expect(calls.current(A)?.lookup.chosen).toBe('1');
    expect(changes.at(-2)).toMatchObject({ kind: 'updated', previous: { id: A } });
  });

  it('leaves the party of a call alone that has ended', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A, { number: '030901820' });
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    connector.emit({ type: 'party', callId: A, number: '030901821', withheld: false });
    expect(calls.current(A)?.party.number.e164).toBe('+4930901820');
  });

  it('counts ringing from the moment the bytes were on the socket', () => {
    const { connector, calls, time } = callFixture();
    connector.incoming(A, { receivedAt: time.now() - 40.3 });
    expect(calls.current(A)?.startedAt).toBe(time.now() - 40);
  });

  it('measures truly while somebody sets the wall clock', () => {
    const { connector, calls, time } = callFixture();
    connector.incoming(A);
    time.advance(3000);
    time.jumpWallClock(-3_600_000);
    connector.emit({ type: 'connected', callId: A });
    time.advance(7000);
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    const { startedAt = 0, answeredAt = 0, endedAt = 0 } = calls.current(A) ?? {};
    expect([answeredAt - startedAt, endedAt - answeredAt]).toEqual([3000, 7000]);
  });

  it('ignores late, duplicate and unknown events and says so at debug', () => {
    const { connector, calls, changes, logger } = callFixture();
    connector.incoming(A);
    connector.incoming(A, { number: '110' });
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    const told = changes.length;
    const last = calls.current(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'ended', callId: A, kind: 'failed', cause: { by: 'network' } });
    connector.emit({ type: 'media', callId: A, state: 'lost' });
    connector.emit({ type: 'ringing', callId: B });
    expect(changes).toHaveLength(told);
    expect(calls.current(A)).toBe(last);
    expect(logger.lines.filter((line) => line === 'debug call.event-ignored')).toHaveLength(4);
  });

  it('lets a call that nobody answered go 4 s after its end', () => {
    const { connector, calls, changes, time } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(3999);
    expect(calls.current(A)?.result).toBe('missed');
    time.advance(1);
    expect(calls.current(A)).toBeUndefined();
    expect(changes.at(-1)?.kind).toBe('left');
  });

  it('keeps an ended call in view while the agent writes a note', () => {
    const { connector, calls, time } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(3000);
    calls.setNote(A, 'call back');
    time.advance(3000);
    expect(calls.current(A)?.notes).toBe('call back');
  });

  it('shows who holds, and is talking again when nobody does', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'hold', callId: A, local: true, remote: true });
    expect(calls.current(A)).toMatchObject({ phase: 'held', hold: 'both' });
    connector.emit({ type: 'hold', callId: A, local: false, remote: false });
    expect(calls.current(A)).toMatchObject({ phase: 'connected', hold: 'none' });
  });
});

describe('call service: a connector that is replaced', () => {
  it('ends what the former connector left open, truthfully', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.incoming(B);
    connector.emit({ type: 'connected', callId: A });
    calls.attach(new FakeConnector(), LINE);
    expect(calls.current(A)).toMatchObject({ result: 'answered', cause: { by: 'network' } });
    expect(calls.current(B)).toMatchObject({ result: 'failed', cause: { by: 'network' } });
  });

  it('hears nothing of the former connector any more', () => {
    const { connector, calls } = callFixture();
    const next = new FakeConnector();
    calls.attach(next, LINE);
    connector.incoming(A);
    next.incoming(B);
    expect(calls.views().map((call) => call.id)).toEqual([B]);
  });
});

describe('call service: what lookup and screen pop find', () => {
  it('keeps the match that the agent chose when later results come', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    calls.setLookup(A, aLookup('1', '2'));
    expect(calls.chooseMatch(A, '2')).toMatchObject({ ok: true });
    calls.setLookup(A, aLookup('3', '1', '2'));
    expect(calls.current(A)?.lookup.chosen).toBe('2');
  });

  it('refuses a match that was not found', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    expect(calls.chooseMatch(A, 'nobody')).toEqual({ ok: false, problem: 'no-such-match' });
    expect(calls.chooseMatch(B, 'nobody')).toEqual({ ok: false, problem: 'no-such-call' });
  });

  it('offers records as soon as one is found, and choosing when there are several', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    calls.setLookup(A, aLookup('1', '2'));
    expect(calls.current(A)?.actions).toEqual([
      'answer',
      'answer-and-open',
      'reject',
      'redirect',
      'open-record',
      'choose-match',
      'note',
    ]);
  });

  it('tells observers of changes in order, also of those that an observer causes', () => {
    const { connector, calls } = callFixture();
    const seen: string[] = [];
    calls.observe({
      onCallChanged: ({ kind, call }) => {
        if (kind === 'started') calls.setPop(call.id, { state: 'skipped', reason: 'no-rule' });
      },
    });
    calls.observe({ onCallChanged: ({ kind, call }) => seen.push(`${kind} ${call.pop.state}`) });
    connector.incoming(A);
    expect(seen).toEqual(['started none', 'updated skipped']);
  });

  it('goes on telling the others when one observer throws', () => {
    const { connector, calls, logger } = callFixture();
    const seen: string[] = [];
    calls.observe({
      onCallChanged: () => {
        throw new Error('broken');
      },
    });
    calls.observe({ onCallChanged: ({ kind }) => seen.push(kind) });
    connector.incoming(A);
    expect(seen).toEqual(['started']);
    expect(logger.lines).toContain('error call.observer-failed');
  });
});

describe('call service: the microphone', () => {
  function heard() {
    const time = new FakeTime();
    const connector = new FakeConnector();
    const found: string[] = [];
    const calls = new CallService({
      clock: time,
      timer: time,
      ids: new CountingIds(),
      logger: silentLogger,
      onMicrophone: (microphone) => found.push(microphone),
    });
    calls.attach(connector, LINE);
    return { calls, connector, found };
  }

  it('tells when an answered call has no voice of the agent, and when one has it again', async () => {
    const { calls, connector, found } = heard();
    connector.incoming(A);
    connector.refusals.set('answer', 'microphone-missing');
    await calls.answer(A);
    connector.refusals.clear();
    await calls.answer(A);
    expect(found).toEqual(['microphone-missing', 'open']);
  });

  it('tells it for a dialled call too, and nothing when a call failed for another reason', async () => {
    const { calls, connector, found } = heard();
    connector.refusals.set('dial', 'microphone-denied');
    await calls.dial('600');
    connector.refusals.set('dial', 'refused-by-server');
    await calls.dial('600');
    expect(found).toEqual(['microphone-denied']);
  });
});
