import { describe, expect, it } from 'vitest';

import { sameNumber } from '#adapters/telephony/demo/demo-numbers.ts';
import { DEMO_PEOPLE } from '#adapters/telephony/demo/demo-people.ts';
import { routeOf } from '#adapters/telephony/demo/dial-plan.ts';
import { SCENARIOS } from '#adapters/telephony/demo/scenarios.ts';
import type { SipTarget } from '#adapters/telephony/demo/sip-endpoint.ts';

function telephone(id: string): SipTarget {
  return { endpoint: { id, trusted: true, send: () => undefined }, uri: `sip:${id}@${id}.invalid` };
}

const world = telephone('world');
const colleagues = telephone('colleagues');
const agent = telephone('agent');
const parts = { world, colleagues, registered: (user: string) => (user === '201' ? [agent] : []) };

describe('the dial plan', () => {
  it.each([
    ['201', [agent]],
    ['500', [agent]],
    ['501', [agent, colleagues]],
    ['600', [world]],
    ['204', [colleagues]],
    ['+46812345678', [world]],
    ['08-123 456 78', [world]],
    ['0046812345678', [world]],
  ])('leads %s to who has that number', (dialled, targets) => {
    expect(routeOf(dialled, parts)).toEqual(targets);
  });

  it.each([
    ['604', 486],
    ['112', 404],
    ['', 404],
    ['78', 404],
  ])('refuses %s with %i', (dialled, status) => {
    expect(routeOf(dialled, parts)).toBe(status);
  });
});

describe('the demo people', () => {
  it('have ids and numbers of their own', () => {
    const ids = DEMO_PEOPLE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = DEMO_PEOPLE.flatMap((person) => person.numbers.map(({ number }) => number));
    for (const number of numbers) {
      expect(numbers.filter((other) => sameNumber(number, other))).toEqual([number]);
    }
  });

  it('are known as callers, but for the stranger', () => {
    const isKnown = (from: string): boolean =>
      DEMO_PEOPLE.some(({ numbers }) => numbers.some(({ number }) => sameNumber(number, from)));
    const strangers = Object.entries(SCENARIOS).filter(([, calls]) =>
      calls.some(({ from }) => !isKnown(from)),
    );
    expect(strangers.map(([name]) => name)).toEqual(['unknown']);
  });
});
