/** What the module `electron` offers the app's main process. A name that is missing here fails when the app is linked. */
import { app } from './app/app.ts';
import { clipboard } from './desktop/clipboard.ts';
import { crashReporter } from './desktop/crash-reporter.ts';
import { dialog } from './desktop/dialog.ts';
import { globalShortcut } from './desktop/global-shortcut.ts';
import { Menu, MenuItem } from './desktop/menu.ts';
import { nativeImage } from './desktop/native-image.ts';
import { nativeTheme } from './desktop/native-theme.ts';
import { net } from './desktop/net.ts';
import { Notification } from './desktop/notification.ts';
import { powerMonitor } from './desktop/power-monitor.ts';
import { powerSaveBlocker } from './desktop/power-save-blocker.ts';
import { protocol } from './desktop/protocol.ts';
import { safeStorage } from './desktop/safe-storage.ts';
import { screen } from './desktop/screen.ts';
import { session } from './desktop/session.ts';
import { shell } from './desktop/shell.ts';
import { systemPreferences } from './desktop/system-preferences.ts';
import { Tray } from './desktop/tray.ts';
import { BrowserWindow } from './windows/browser-window.ts';
import { ipcMain } from './windows/ipc-main.ts';
import { webContents } from './windows/web-contents-directory.ts';

export const electron = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  webContents,
};

export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  webContents,
};
