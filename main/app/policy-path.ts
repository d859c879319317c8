const PLACES: Partial<Readonly<Record<NodeJS.Platform, string>>> = {
  win32: 'C:\\ProgramData\\Hookswitch\\policy.json',
  darwin: '/Library/Application Support/Hookswitch/policy.json',
};

/**
 * Where an administrator puts `policy.json` for everybody on this computer. Agents cannot put another in its place: the
 * path is fixed and never comes from the environment (`ProgramData`, `SystemDrive`), which whoever starts the app can
 * change. Electron names no folder of all users, and the diagnostic report of Node, which knows the drive of Windows, is
 * too dear at every start: a Windows on another drive than C: wants a `C:\ProgramData` all the same.
 */
export function policyPath(platform: NodeJS.Platform = process.platform): string {
  return PLACES[platform] ?? '/etc/hookswitch/policy.json';
}
