import { describe, expect, it } from 'vitest';

import { reachStateOf, stepRegistration } from '#core/session/registration-machine.ts';

const STATES = ['offline', 'connecting', 'registering', 'registered', 'waiting', 'refused'] as const;
const EVENTS = ['start', 'opened', 'accepted', 'lost', 'denied', 'due', 'stop'] as const;
/** Written out by hand from the drawing, in the order of EVENTS; `-` is ignored. */
const EXPECTED = {
  offline: ['connecting', '-', '-', '-', '-', '-', '-'],
  connecting: ['connecting', 'registering', '-', 'waiting', 'refused', '-', 'offline'],
  registering: ['connecting', '-', 'registered', 'waiting', 'refused', '-', 'offline'],
  registered: ['connecting', '-', 'registered', 'waiting', 'refused', '-', 'offline'],
  waiting: ['connecting', '-', '-', '-', '-', 'connecting', 'offline'],
  refused: ['connecting', '-', '-', '-', '-', '-', 'offline'],
} as const;

const CASES = STATES.flatMap((from) =>
  EVENTS.map((event, column) => ({ from, event, to: EXPECTED[from][column] })),
);

describe('registration machine', () => {
  it.each(CASES)('takes $event in $from to $to', ({ from, event, to }) => {
    const expected = to === '-' ? { kind: 'ignored', from, event } : { kind: 'moved', from, state: to };
    expect(stepRegistration(from, event)).toEqual(expected);
  });

  it('says reachable only while registered', () => {
    const reachable = STATES.filter((state) => reachStateOf(state, false) === 'reachable');
    expect(reachable).toEqual(['registered']);
  });

  it('stays unreachable while it tries again after a failure', () => {
    expect(reachStateOf('connecting', false)).toBe('connecting');
    expect(reachStateOf('connecting', true)).toBe('unreachable');
    expect(reachStateOf('registering', true)).toBe('unreachable');
  });
});
