/** A small app that uses the parts of Electron the host stands in for. It needs no build. */
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  globalShortcut,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron';

const root = app.getAppPath();
const policy = readFileSync(join(root, 'renderer', 'csp.txt'), 'utf8').trim();
const log: string[] = [];
const windows: { panel?: BrowserWindow; popup?: BrowserWindow; media?: BrowserWindow } = {};
let tray: Tray | null = null;
let quitting = false;
let microphoneAllowed = true;

Object.assign(globalThis, {
  fixture: {
    log,
    allowMicrophone: (allowed: boolean) => {
      microphoneAllowed = allowed;
    },
  },
});

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

function preferences(overrides: WebPreferences = {}): WebPreferences {
  const preload = join(root, 'preload', 'index.cjs');
  return { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, ...overrides };
}

async function serve(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host !== 'bundle') return new Response('not found', { status: 404 });
  const file = join(root, 'renderer', normalize(pathname));
  const response = await net.fetch(pathToFileURL(file).href);
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', policy);
  return new Response(response.body, { headers });
}

function openPanel() {
  const panel = new BrowserWindow({
    width: 380,
    height: 640,
    x: 60,
    y: 80,
    minWidth: 340,
    show: false,
    title: 'Panel',
    webPreferences: preferences(),
  });
  windows.panel = panel;
  panel.on('show', () => log.push('show'));
  panel.on('hide', () => log.push('hide'));
  panel.once('ready-to-show', () => {
    log.push('ready-to-show');
    panel.show();
  });
  panel.on('close', (event) => {
    if (quitting) return;
    event.preventDefault();
    panel.hide();
  });
  panel.webContents.on('did-finish-load', () => log.push('did-finish-load'));
  panel.webContents.on('render-process-gone', (_event, details) => {
    log.push(`gone ${details.reason}`);
    panel.webContents.reload();
  });
  panel.webContents.on('will-navigate', (event) => {
    log.push(`will-navigate ${event.url}`);
    event.preventDefault();
  });
  panel.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  void panel.loadURL('app://bundle/panel.html');
}

function openHidden(page: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const webPreferences = preferences({ backgroundThrottling: false });
  const window = new BrowserWindow({ show: false, ...options, webPreferences });
  void window.loadURL(`app://bundle/${page}.html`);
  return window;
}

function openPopup() {
  const popup = openHidden('popup', {
    width: 360,
    height: 220,
    x: 700,
    y: 40,
    title: 'Popup',
    frame: false,
    resizable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  });
  popup.setAlwaysOnTop(true, 'screen-saver');
  popup.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  windows.popup = popup;
}

function openTray() {
  tray = new Tray(nativeImage.createEmpty());
  tray.setToolTip('Host fixture');
  tray.on('click', () => windows.panel?.show());
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Show', click: () => windows.panel?.show() },
      { label: 'Mute', type: 'checkbox', click: (item) => log.push(`mute ${item.checked}`) },
      { type: 'separator' },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
}

function answerPages() {
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('whoami', (event) => event.senderFrame?.url);
  ipcMain.handle('fail', () => {
    throw new TypeError('refused by main');
  });
  ipcMain.handle('notify', (_event, body: string) => {
    const notification = new Notification({ title: 'Call', body });
    notification.on('click', () => log.push('notification click'));
    notification.show();
  });
  ipcMain.on('note', (_event, text: string) => log.push(`note ${text}`));
}

function guardPermissions() {
  const { defaultSession } = session;
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'media');
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => {
    log.push(`asked ${permission} ${details.requestingUrl}`);
    answer(permission === 'media' && microphoneAllowed);
  });
}

function start() {
  protocol.handle('app', serve);
  guardPermissions();
  answerPages();
  openPanel();
  openPopup();
  windows.media = openHidden('media', {});
  openTray();
  globalShortcut.register('CommandOrControl+Shift+H', () => windows.panel?.show());
  powerMonitor.on('suspend', () => log.push('suspend'));
  nativeTheme.on('updated', () => log.push('theme'));
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    const link = argv.find((text) => text.startsWith('fixture:'));
    log.push(`second ${link ?? ''}`);
    windows.panel?.show();
    windows.panel?.webContents.send('link', link);
  });
  app.on('before-quit', () => {
    tray?.destroy();
    quitting = true;
  });
  app.on('window-all-closed', () => {});
  void app.whenReady().then(start);
} else {
  app.quit();
}
