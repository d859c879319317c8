import { app, nativeTheme } from 'electron';

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

  /** Windows and macOS only: Electron has no such thing on Linux. */
  launchAtLogin(openAtLogin: boolean, args: readonly string[]): void {
    app.setLoginItemSettings({ openAtLogin, args: [...args] });
  },
};
