import { expect, test } from 'vitest';

import { AbsenceWatch, IDLE_AWAY_SECONDS, type AbsenceSources } from '#core/missed/absence-watch.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';

const { work } = aSnapshot();
const BREAK = { state: 'not-ready', reason: { id: 'break', text: '' } } as const;

function watch(sources: Partial<AbsenceSources>, clock = new ManualTimer(1000)): AbsenceWatch {
  return new AbsenceWatch({
    work: () => work,
    reachability: () => ({ state: 'reachable' }),
    desk: { locked: () => false, idleSeconds: () => 0 },
    clock,
    ...sources,
  });
}

test.each<readonly [string, Partial<AbsenceSources>, boolean]>([
  ['who is ready at the desk', {}, false],
  ['who is on a break', { work: () => ({ ...work, choice: BREAK }) }, true],
  [
    'who is not to be disturbed',
    { work: () => ({ ...work, gate: { ...work.gate, doNotDisturb: true } }) },
    true,
  ],
  ['whom no call reaches', { reachability: () => ({ state: 'unreachable' }) }, true],
  ['who locked the PC', { desk: { locked: () => true, idleSeconds: () => 0 } }, true],
  ['who left the PC', { desk: { locked: () => false, idleSeconds: () => IDLE_AWAY_SECONDS } }, true],
  ['who reads', { desk: { locked: () => false, idleSeconds: () => IDLE_AWAY_SECONDS - 1 } }, false],
  ['of whom the OS says nothing', { desk: { locked: () => undefined, idleSeconds: () => undefined } }, false],
])('a call for somebody %s', (_who, sources, isMissed) => {
  expect(watch(sources).missed(900)).toBe(isMissed);
});

test.each(['resume', 'unlock'] as const)(
  'a call that began before the %s met nobody, a later one did',
  (event) => {
    const clock = new ManualTimer(1000);
    const absence = watch({}, clock);
    absence.power(event);
    expect([absence.missed(999), absence.missed(1001)]).toEqual([true, false]);
  },
);
