import { app, nativeTheme } from 'electron';

import { setAutostart } from './autostart-entry.ts';

/** What the settings change outside of our own windows. */
export const electronDesktop = {
  /** The language of the system, as a BCP 47 tag. */
  locale(): string {
    return app.getLocale();
  },

  /** Also decides what pages see of `prefers-color-scheme`. */
  useTheme(theme: 'system' | 'light' | 'dark'): void {
    nativeTheme.themeSource = theme;
  },

  launchAtLogin(openAtLogin: boolean, args: readonly string[]): void {
    if (process.platform === 'linux')
      setAutostart(app.getPath('appData'), openAtLogin, [startCommand(), ...args]);
    else app.setLoginItemSettings({ openAtLogin, args: [...args] });
  },
};

/** An AppImage runs from a mount that is gone after the session; its own file is what must be started. */
function startCommand(): string {
  return process.env['APPIMAGE'] ?? app.getPath('exe');
}
