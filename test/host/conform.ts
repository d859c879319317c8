/**
 * Compile-time only: whatever the host implements must fit `electron.d.ts`. A member that does not fit, or
 * that Electron does not have, makes `tsc` name it here. Event overloads are left out.
 */
import type { electron } from './electron.ts';
import type { HostSession } from './desktop/session.ts';
import type { WebContents } from './windows/web-contents.ts';
import type { WebFrameMain } from './windows/web-frame-main.ts';

type Host = typeof electron;
type Real = typeof Electron.CrossProcessExports;
type Instance<Type> = Type extends abstract new (...args: never[]) => infer Made ? Made : never;
type Emitter = keyof NodeJS.EventEmitter;

/** Members that both have, but of different types. `Skip` names those whose types the host narrows on purpose. */
type Misfits<Ours, Theirs, Skip = never> = {
  [Name in Exclude<keyof Ours & keyof Theirs, Skip | Emitter>]: Ours[Name] extends Theirs[Name]
    ? never
    : Name;
}[Exclude<keyof Ours & keyof Theirs, Skip | Emitter>];

/** Members that Electron does not have; those whose names begin with `host` are the host's own. */
type Inventions<Ours, Theirs> = Exclude<
  Extract<keyof Ours, string>,
  keyof Theirs | Emitter | `host${string}`
>;

type Faults<Ours, Theirs, Skip = never> = Misfits<Ours, Theirs, Skip> | Inventions<Ours, Theirs>;
type None<Fault extends never> = Fault;

export type Conformity = {
  names: None<Exclude<keyof Host, keyof Real>>;
  app: None<Faults<Host['app'], Electron.App>>;
  browserWindow: None<
    Faults<Instance<Host['BrowserWindow']>, Electron.BrowserWindow, 'webContents' | 'capturePage'>
  >;
  webContents: None<
    Faults<WebContents, Electron.WebContents, 'session' | 'mainFrame' | 'ipc' | 'capturePage'>
  >;
  webFrameMain: None<Faults<WebFrameMain, Electron.WebFrameMain, 'top'>>;
  session: None<Faults<HostSession, Electron.Session, 'protocol' | 'webRequest'>>;
  clipboard: None<Faults<Host['clipboard'], Electron.Clipboard, 'selection'>>;
  selection: None<Faults<Host['clipboard']['selection'], Electron.Clipboard>>;
  crashReporter: None<Faults<Host['crashReporter'], Electron.CrashReporter>>;
  dialog: None<Faults<Host['dialog'], Electron.Dialog>>;
  globalShortcut: None<Faults<Host['globalShortcut'], Electron.GlobalShortcut>>;
  ipcMain: None<Faults<Host['ipcMain'], Electron.IpcMain>>;
  menu: None<
    Faults<Instance<Host['Menu']>, Electron.Menu, 'items' | 'append' | 'insert' | 'getMenuItemById'>
  >;
  menuItem: None<
    Faults<Instance<Host['MenuItem']>, Electron.MenuItem, 'menu' | 'submenu' | 'click' | 'role'>
  >;
  nativeImage: None<
    Faults<Host['nativeImage'], typeof Electron.nativeImage, `create${string}` & keyof Host['nativeImage']>
  >;
  nativeTheme: None<Faults<Host['nativeTheme'], Electron.NativeTheme>>;
  net: None<Faults<Host['net'], Electron.Net>>;
  notification: None<Faults<Instance<Host['Notification']>, Electron.Notification>>;
  powerMonitor: None<Faults<Host['powerMonitor'], Electron.PowerMonitor>>;
  powerSaveBlocker: None<Faults<Host['powerSaveBlocker'], Electron.PowerSaveBlocker>>;
  protocol: None<Faults<Host['protocol'], Electron.Protocol>>;
  safeStorage: None<Faults<Host['safeStorage'], Electron.SafeStorage>>;
  screen: None<Faults<Host['screen'], Electron.Screen>>;
  shell: None<Faults<Host['shell'], Electron.Shell>>;
  systemPreferences: None<Faults<Host['systemPreferences'], Electron.SystemPreferences>>;
  tray: None<Faults<Instance<Host['Tray']>, Electron.Tray, 'setImage' | 'setContextMenu'>>;
};
