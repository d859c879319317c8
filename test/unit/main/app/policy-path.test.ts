import { afterEach, expect, test, vi } from 'vitest';

import { policyPath } from '#app/policy-path.ts';

const ON_D = ['D:\\Apps\\Hookswitch\\Hookswitch.exe', 'D:\\Windows\\SYSTEM32\\ntdll.dll'];

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['linux', '/etc/hookswitch/policy.json'],
  ['darwin', '/Library/Application Support/Hookswitch/policy.json'],
  ['win32', 'D:\\ProgramData\\Hookswitch\\policy.json'],
] as const)('an administrator of %s puts the policy into %s', (platform, path) => {
  expect(policyPath(platform, () => ON_D)).toBe(path);
});

test('an agent who sets the variables of Windows leads nowhere else', () => {
  for (const name of ['ProgramData', 'ALLUSERSPROFILE', 'SystemDrive', 'SystemRoot', 'windir'])
    vi.stubEnv(name, 'E:\\mine');
  expect(policyPath('win32', () => ON_D)).toBe('D:\\ProgramData\\Hookswitch\\policy.json');
  expect(policyPath('win32', () => [])).toBe('C:\\ProgramData\\Hookswitch\\policy.json');
});

test('a library of the same name elsewhere is not Windows', () => {
  const planted = [
    'E:\\mine\\ntdll.dll',
    'E:\\a\\b\\system32\\ntdll.dll',
    'C:\\Windows\\System32\\KERNEL32.DLL',
  ];
  expect(policyPath('win32', () => planted)).toBe('C:\\ProgramData\\Hookswitch\\policy.json');
});

test('what is loaded is asked of the process itself', () => {
  expect(policyPath('win32')).toBe('C:\\ProgramData\\Hookswitch\\policy.json');
});
