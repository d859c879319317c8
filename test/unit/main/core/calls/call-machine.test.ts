import * as fc from 'fast-check';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { describe, expect, it } from 'vitest';

import type { CallPhase } from '#shared/domain/call.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { Call, CallOrigin } from '#core/calls/call.ts';
import { transition, TRANSITIONS, type CallEvent } from '#core/calls/call-machine.ts';
import { toCallView } from '#core/calls/call-view.ts';
import { historyRow } from '#core/history/history-row.ts';
import { trackCall } from '#core/calls/tracked-call.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const ORIGIN: CallOrigin = {
  id: callIdOf(1),
  direction: 'outgoing',
  lineId: LineId.parse('line-1'),
  lineLabel: 'Service',
  party: { number: { raw: '200', kind: 'internal', display: '200' } },
  startedAt: 1000,
  startTick: 0,
};
const CALLS: { readonly [P in CallPhase]: Extract<Call, { phase: P }> } = {
  dialing: { ...ORIGIN, phase: 'dialing' },
  ringing: { ...ORIGIN, phase: 'ringing', ringingAt: 1100 },
  connected: { ...ORIGIN, phase: 'connected', ringingAt: 1100, answeredAt: 1200 },
  held: { ...ORIGIN, phase: 'held', ringingAt: 1100, answeredAt: 1200, hold: 'local', heldAt: 1300 },
  ended: { ...ORIGIN, phase: 'ended', endedAt: 1400, result: 'cancelled', cause: { by: 'agent' } },
};
const EVENTS: { readonly [T in CallEvent['type']]: Extract<CallEvent, { type: T }> } = {
  ringing: { type: 'ringing', at: 2000 },
  connected: { type: 'connected', at: 2000 },
  held: { type: 'held', at: 2000, hold: 'remote' },
  resumed: { type: 'resumed', at: 2000 },
  ended: { type: 'ended', at: 2000, result: 'failed', cause: { by: 'network' } },
};
/** Written out by hand from the drawing: where each event leads, or `-` when it is ignored. */
const EXPECTED = {
  dialing: { ringing: 'ringing', connected: 'connected', held: '-', resumed: '-', ended: 'ended' },
  ringing: { ringing: '-', connected: 'connected', held: '-', resumed: '-', ended: 'ended' },
  connected: { ringing: '-', connected: '-', held: 'held', resumed: '-', ended: 'ended' },
  held: { ringing: '-', connected: '-', held: 'held', resumed: 'connected', ended: 'ended' },
  ended: { ringing: '-', connected: '-', held: '-', resumed: '-', ended: '-' },
} as const;

const PHASES = ['dialing', 'ringing', 'connected', 'held', 'ended'] as const;
const TYPES = ['ringing', 'connected', 'held', 'resumed', 'ended'] as const;
const CASES = PHASES.flatMap((phase) => TYPES.map((type) => ({ phase, type, to: EXPECTED[phase][type] })));

const anyEvents = fc.array(
  fc.record({
    type: fc.constantFrom(...TYPES),
    wait: fc.nat(60_000),
    hold: fc.constantFrom('local', 'remote', 'both'),
  }),
);

function run(
  start: Call,
  steps: readonly { type: CallEvent['type']; wait: number; hold: string }[],
): readonly Call[] {
  let at = start.startedAt + 100;
  let call = start;
  return steps.map(({ type, wait, hold }) => {
    at += wait;
    const event = { ...EVENTS[type], at, ...(type === 'held' && { hold }) } as CallEvent;
    const step = transition(call, event);
    if (step.kind === 'moved') call = step.call;
    return call;
  });
}

describe('call machine', () => {
  it.each(CASES)('takes $type in $phase to $to', ({ phase, type, to }) => {
    const ignored = { kind: 'ignored', from: phase, event: type };
    const moved = { kind: 'moved', from: phase, call: { phase: to } };
    expect(transition(CALLS[phase], EVENTS[type])).toMatchObject(to === '-' ? ignored : moved);
  });

  it('draws the same table as it runs', () => {
    const drawn = PHASES.flatMap((phase) =>
      Object.keys(TRANSITIONS[phase]).map((type) => `${phase} ${type}`),
    );
    expect(drawn).toEqual(CASES.filter(({ to }) => to !== '-').map(({ phase, type }) => `${phase} ${type}`));
  });

  it('ignores a hold that says what is known', () => {
    const again = { type: 'held', at: 2000, hold: 'local' } as const;
    expect(transition(CALLS.held, again).kind).toBe('ignored');
  });

  it('keeps the time of the first hold when the other side holds as well', () => {
    const step = transition(CALLS.held, { type: 'held', at: 2000, hold: 'both' });
    expect(step).toMatchObject({ call: { hold: 'both', heldAt: 1300 } });
  });

  it('keeps ringing and answer times to the end', () => {
    const step = transition(CALLS.held, EVENTS.ended);
    expect(step).toMatchObject({ call: { ringingAt: 1100, answeredAt: 1200, endedAt: 2000 } });
  });

  it('never changes a call that has ended, whatever is heard later', () => {
    fc.assert(
      fc.property(anyEvents, (steps) => {
        const calls = run(CALLS.dialing, steps);
        const ends = calls.filter((call) => call.phase === 'ended');
        expect(new Set(ends).size).toBeLessThanOrEqual(1);
        expect(calls.slice(calls.length - ends.length)).toEqual(ends);
      }),
    );
  });

  it('has a result exactly when it has ended', () => {
    fc.assert(
      fc.property(anyEvents, (steps) => {
        for (const call of run(CALLS.ringing, steps)) expect('result' in call).toBe(call.phase === 'ended');
      }),
    );
  });

  it('never makes ringing and talking longer than the whole call', () => {
    fc.assert(
      fc.property(anyEvents, (steps) => {
        for (const call of run(CALLS.dialing, steps)) {
          const tracked = trackCall(call, new FakeConnector().capabilities);
          const row = historyRow(
            toCallView(tracked, { others: [], canOpenRecord: false, canRecordHere: false }),
            100_000_000,
          );
          expect(row.ringMs + row.talkMs).toBeLessThanOrEqual(row.totalMs);
        }
      }),
    );
  });
});
