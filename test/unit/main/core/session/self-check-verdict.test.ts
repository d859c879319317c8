import { expect, test } from 'vitest';

import { judgeSelfCheck } from '#core/session/self-check-verdict.ts';

test.each([
  ['works', { arrived: true, status: 200, hasWorked: false }],
  ['works', { arrived: true, hasWorked: true }],
  ['not-routed', { arrived: false, status: 200, hasWorked: false }],
  ['not-routed', { arrived: false, status: 405, hasWorked: false }],
  ['not-routed', { arrived: false, hasWorked: false }],
  ['not-routed', { arrived: false, status: 200, hasWorked: true }],
  ['lost', { arrived: false, status: 404, hasWorked: true }],
  ['lost', { arrived: false, status: 480, hasWorked: true }],
  ['lost', { arrived: false, hasWorked: true }],
] as const)('%s: %j', (verdict, run) => {
  expect(judgeSelfCheck(run)).toBe(verdict);
});
