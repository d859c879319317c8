import { expect, test } from 'vitest';

import { policyPath } from '#app/policy-path.ts';

test.each([
  ['linux', undefined, '/etc/hookswitch/policy.json'],
  ['darwin', undefined, '/Library/Application Support/Hookswitch/policy.json'],
  ['win32', 'D:\\ProgramData', 'D:\\ProgramData\\Hookswitch\\policy.json'],
  ['win32', undefined, 'C:\\ProgramData\\Hookswitch\\policy.json'],
] as const)('an administrator of %s (%s) puts the policy into %s', (platform, programData, path) => {
  expect(policyPath(platform, programData)).toBe(path);
});
