import { existsSync, readFileSync } from 'node:fs';

import { readPolicy, type SettingsPolicy } from '#core/settings/settings-policy.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** What an administrator holds on this computer; nothing where there is no file. */
export function readPolicyFile(path: string): Result<SettingsPolicy | undefined, 'unreadable'> {
  if (!existsSync(path)) return ok(undefined);
  try {
    return readPolicy(readFileSync(path, 'utf8'), path);
  } catch {
    return fail('unreadable');
  }
}
