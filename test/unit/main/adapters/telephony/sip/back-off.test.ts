import { expect, it } from 'vitest';

import { BackOff } from '#adapters/telephony/sip/registration/back-off.ts';
import type { ReachProblem } from '#shared/domain/reachability.ts';

type Try = readonly [problem: ReachProblem, server: string];

const A = 'a.example.com:443';
const B = 'b.example.com:443';

/** The pauses after each of these failures, by the longest chance. */
function pausesAfter(
  tries: readonly Try[],
  hasAnother: (index: number) => boolean = () => false,
): readonly number[] {
  const backOff = new BackOff({ random: () => 1, hasCalls: () => false });
  return tries.map(([problem, server], index) =>
    backOff.failed({ problem, server, hasAnother: hasAnother(index) }),
  );
}

const times = (count: number, one: Try): readonly Try[] => Array.from({ length: count }, () => one);

it('grows up to 30 s while a server does not answer', () => {
  expect(pausesAfter(times(7, ['timeout', A])).at(-1)).toBe(30_000);
});

it('stays at 5 s while nothing listens, as during a restart', () => {
  expect(pausesAfter(times(7, ['refused', A])).slice(-2)).toEqual([5000, 5000]);
});

it('begins anew when the server takes connections again but does not serve yet', () => {
  const pauses = pausesAfter([...times(6, ['refused', A]), ['server-silent', A], ['server-silent', A]]);
  expect(pauses.slice(-3)).toEqual([5000, 800, 1000]);
});

it('goes on growing where one server refuses and the other is silent', () => {
  const both: readonly Try[] = [
    ['refused', A],
    ['server-silent', B],
  ];
  const rounds = Array.from({ length: 7 }, () => both).flat();
  expect(pausesAfter(rounds, (index) => index % 2 === 0).at(-1)).toBe(30_000);
});

it('is over once the line works', () => {
  const backOff = new BackOff({ random: () => 1, hasCalls: () => false });
  const fail = () => backOff.failed({ problem: 'timeout', server: A, hasAnother: false });
  for (let round = 0; round < 5; round += 1) fail();
  backOff.worked();
  expect(fail()).toBe(800);
});
