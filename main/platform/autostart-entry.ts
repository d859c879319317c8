import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Starts the app with a Linux desktop session: a file in `autostart` of the configuration folder (freedesktop.org
 * Desktop Application Autostart Specification). Electron's own login items do nothing on Linux.
 */
export function setAutostart(configFolder: string, on: boolean, command: readonly string[]): void {
  const folder = join(configFolder, 'autostart');
  const file = join(folder, 'hookswitch.desktop');
  if (!on) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, desktopEntry(command), { mode: 0o644 });
}

function desktopEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Hookswitch',
    `Exec=${command.map(quoted).join(' ')}`,
  ];
  return `${[...lines, 'X-GNOME-Autostart-enabled=true'].join('\n')}\n`;
}

/** Desktop Entry Specification, "The Exec key": quotes around an argument, backslashes before what they do not cover. */
function quoted(argument: string): string {
  return `"${argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
