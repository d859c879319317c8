import { posix, win32 } from 'node:path';

/**
 * Where an administrator puts `policy.json` for everybody on this computer. Agents cannot write there: on Windows only
 * administrators may put files into a folder that they made in ProgramData.
 */
export function policyPath(
  platform: NodeJS.Platform = process.platform,
  programData: string | undefined = process.env['ProgramData'],
): string {
  if (platform === 'win32') return win32.join(programData ?? 'C:\\ProgramData', 'Hookswitch', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Hookswitch/policy.json';
  return posix.join('/etc', 'hookswitch', 'policy.json');
}
