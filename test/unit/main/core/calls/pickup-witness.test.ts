import { describe, expect, it } from 'vitest';

import { PickupWitness } from '#core/calls/pickup-witness.ts';
import { RecentTalks, SAME_MOMENT_MS } from '#core/calls/recent-talks.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { Seen } from '#core/ports/colleague-watch.ts';
import type { Availability, Presence } from '#shared/domain/presence.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(101);

/** A call rings here while colleagues are watched. */
function ringing(number = '+4930901820') {
  const fixture = callFixture();
  const { calls, connector, time } = fixture;
  const lamps = new Map<string, Presence>();
  const talks = new RecentTalks(time);
  const lampBecomes = (extension: string, availability: Availability, more: Partial<Seen> = {}): void => {
    const before = lamps.get(extension);
    lamps.set(extension, { extension, availability, since: 0 });
    if (before !== undefined) talks.see({ extension, availability, ...more }, before);
  };
  for (const extension of ['204', '205', '300']) lampBecomes(extension, 'free');
  calls.observe(
    new PickupWitness({
      calls,
      talks,
      lamp: (extension) => lamps.get(extension),
      partyOf: (who) => ({ number: readNumber(who, 'DE'), ...(who === '204' && { displayName: 'Tom' }) }),
      clock: time,
      timer: time,
    }),
  );
  connector.incoming(A, { number });
  const stops = (kind: 'cancelled' | 'answered-elsewhere' = 'cancelled') =>
    connector.emit({ type: 'ended', callId: A, kind, cause: { by: 'party', q850: 16 } });
  const judged = () => {
    time.advance(SAME_MOMENT_MS);
    return calls.current(A);
  };
  return { ...fixture, lampBecomes, stops, judged };
}

describe('a call that stops ringing when a colleague begins to talk', () => {
  it.each(['before', 'after'])(
    'was perhaps picked up by them, a moment %s, and is missed for now',
    (when) => {
      const { time, lampBecomes, stops, judged } = ringing();
      const begins = () => lampBecomes('204', 'busy');
      if (when === 'before') begins();
      time.advance(when === 'before' ? 120 : 0);
      stops();
      if (when === 'after') {
        time.advance(120);
        begins();
      }
      expect(judged()).toMatchObject({ result: 'missed', cause: { takenBy: { displayName: 'Tom' } } });
    },
  );

  it('was picked up for sure when the lamp names the caller, in whatever form', () => {
    const { lampBecomes, stops, judged } = ringing();
    lampBecomes('205', 'busy');
    lampBecomes('204', 'busy', { talksWith: '030901820' });
    stops();
    expect(judged()).toMatchObject({
      result: 'answered-elsewhere',
      cause: { takenBy: { displayName: 'Tom' } },
    });
  });

  it('was picked up for sure when the caller is a colleague who talks on', () => {
    const { lampBecomes, stops, judged } = ringing('300');
    lampBecomes('300', 'busy');
    stops();
    lampBecomes('204', 'busy');
    expect(judged()).toMatchObject({ result: 'answered-elsewhere' });
  });

  it('is missed when the caller, a colleague, has hung up', () => {
    const { lampBecomes, stops, judged } = ringing('300');
    lampBecomes('300', 'busy');
    stops();
    lampBecomes('300', 'free');
    lampBecomes('204', 'busy');
    expect(judged()).toMatchObject({ result: 'missed' });
  });

  it('names who took it when the PBX itself said that somebody did', () => {
    const { lampBecomes, stops, judged } = ringing();
    lampBecomes('204', 'busy');
    stops('answered-elsewhere');
    expect(judged()).toMatchObject({
      result: 'answered-elsewhere',
      cause: { takenBy: { displayName: 'Tom' } },
    });
  });
});

describe('nobody is named', () => {
  it('when two colleagues began to talk at that moment', () => {
    const { lampBecomes, stops, judged } = ringing();
    lampBecomes('204', 'busy');
    lampBecomes('205', 'busy');
    stops();
    expect(judged()?.cause?.takenBy).toBeUndefined();
  });

  it('when the colleague began longer before, or had talked all the time', () => {
    const { time, lampBecomes, stops, judged } = ringing();
    lampBecomes('205', 'busy');
    time.advance(SAME_MOMENT_MS + 1);
    lampBecomes('205', 'busy');
    stops();
    expect(judged()?.cause?.takenBy).toBeUndefined();
  });

  it('when the agent declined the call', async () => {
    const { calls, lampBecomes, stops, judged } = ringing();
    await calls.reject(A);
    lampBecomes('204', 'busy');
    stops();
    expect(judged()).toMatchObject({ result: 'rejected' });
    expect(judged()?.cause?.takenBy).toBeUndefined();
  });
});
