import { posix, win32 } from 'node:path';

/** Windows' own library, which every process has loaded from where Windows is. */
const WINDOWS_LIBRARY = /^([a-z]:)\\[^\\]+\\system32\\(?:ntdll|kernel32)\.dll$/i;

/**
 * Where an administrator puts `policy.json` for everybody on this computer. Agents cannot put another in its place: the
 * path comes from the system and never from the environment, which whoever starts the app can change. On Windows it is
 * `ProgramData` on the drive of Windows, where files of an administrator can be changed by administrators alone.
 */
export function policyPath(
  platform: NodeJS.Platform = process.platform,
  libraries: () => readonly string[] = loadedLibraries,
): string {
  if (platform === 'win32')
    return win32.join(windowsDrive(libraries()), '\\ProgramData', 'Hookswitch', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Hookswitch/policy.json';
  return posix.join('/etc', 'hookswitch', 'policy.json');
}

/** As the loader of the system says, which asks no variable; `SystemDrive` and `ProgramData` are an agent's to set. */
function windowsDrive(libraries: readonly string[]): string {
  const found = libraries.map((path) => WINDOWS_LIBRARY.exec(path)?.[1]).find((drive) => drive !== undefined);
  return found ?? 'C:';
}

/** What is loaded into this process. Without the network, whose names would be looked up. */
function loadedLibraries(): readonly string[] {
  const report = Object.assign(process.report, { excludeNetwork: true });
  const { sharedObjects } = report.getReport() as { readonly sharedObjects?: readonly string[] };
  return sharedObjects ?? [];
}
