import type { SettingsPolicy } from '../settings/settings-policy.ts';

const MASK = 'privacy.maskNumbers';

/**
 * Whether an administrator keeps numbers from everybody on this computer. An agent who masks them for a room full of
 * people still lets programs have them; one for whom they are masked does not.
 */
export function numbersKeptFromAll(policy: SettingsPolicy | undefined): boolean {
  return policy?.leaves.some(({ path, value }) => path === MASK && value === true) ?? false;
}
