import { afterEach, expect, test, vi } from 'vitest';

import { policyPath } from '#app/policy-path.ts';

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['linux', '/etc/hookswitch/policy.json'],
  ['darwin', '/Library/Application Support/Hookswitch/policy.json'],
  ['win32', 'C:\\ProgramData\\Hookswitch\\policy.json'],
] as const)('an administrator of %s puts the policy into %s', (platform, path) => {
  expect(policyPath(platform)).toBe(path);
});

test('an agent who sets the variables of Windows leads nowhere else', () => {
  for (const name of ['ProgramData', 'ALLUSERSPROFILE', 'SystemDrive', 'SystemRoot', 'windir'])
    vi.stubEnv(name, 'E:\\mine');
  expect(policyPath('win32')).toBe('C:\\ProgramData\\Hookswitch\\policy.json');
});
