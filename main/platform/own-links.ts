import { app } from 'electron';

const OWN_SCHEME = 'hookswitch';

/**
 * Makes the installed app the one that opens `hookswitch:` links. `tel:`, `sip:` and `callto:` belong to whatever the
 * agent chose in the system's settings and are never taken over. A development run registers nothing: it would
 * leave the system with a link to a folder.
 *
 * On Windows the `--` before the link keeps Chromium from reading switches out of it (CVE-2018-1000006).
 */
export function claimOwnLinks(): void {
  if (!app.isPackaged) return;
  if (process.platform === 'win32') app.setAsDefaultProtocolClient(OWN_SCHEME, process.execPath, ['--']);
  else app.setAsDefaultProtocolClient(OWN_SCHEME);
}
