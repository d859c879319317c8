import { expect, it } from 'vitest';

import { judgeBindings, type BindingsSeen } from '#adapters/telephony/sip/registration/judge-bindings.ts';

const NOW = 1_000_000;
const alone = { until: NOW + 60_000, isAlone: true };
const withOthers = { until: NOW + 60_000, isAlone: false };

type Verdict = ReturnType<typeof judgeBindings>['kind'];

it.each<[string, Pick<BindingsSeen, 'held' | 'others'>, Verdict]>([
  ['nothing is bound besides', { held: alone, others: [] }, 'clean'],
  ['one ends when ours would have', { held: alone, others: [60] }, 'left-over'],
  ['the PBX counts a second less', { held: alone, others: [59] }, 'left-over'],
  ['the PBX is two seconds off', { held: alone, others: [62] }, 'left-over'],
  ['one ends three seconds sooner', { held: alone, others: [57] }, 'clean'],
  ['one ends later', { held: alone, others: [85] }, 'clean'],
  ['one does not say when it ends', { held: alone, others: [undefined] }, 'clean'],
  ['another one came besides what may be ours', { held: alone, others: [60, 12] }, 'doubtful'],
  ['another telephone was there and one may be ours', { held: withOthers, others: [60, 12] }, 'doubtful'],
  ['another telephone was there and one alone may be ours', { held: withOthers, others: [60] }, 'doubtful'],
  ['another telephone was there and none is ours', { held: withOthers, others: [12] }, 'clean'],
  ['there was none of ours before', { held: undefined, others: [60] }, 'clean'],
  ['ours is over already', { held: { until: NOW - 1, isAlone: true }, others: [0] }, 'clean'],
])('when %s the bindings are judged so', (_, seen, kind) => {
  const verdict = judgeBindings({ ...seen, now: NOW });
  expect(verdict.kind).toBe(kind);
  if (verdict.kind !== 'clean') expect(verdict.until).toBe(seen.held?.until);
});
