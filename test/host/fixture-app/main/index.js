/** A small app that uses the parts of Electron the host stands in for. Plain JavaScript: it needs no build. */
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
} from 'electron';

const root = app.getAppPath();
const policy = readFileSync(join(root, 'renderer', 'csp.txt'), 'utf8').trim();
const log = [];
const windows = {};
let quitting = false;
let microphoneAllowed = true;

Object.assign(globalThis, {
  fixture: { log, allowMicrophone: (allowed) => (microphoneAllowed = allowed) },
});

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

function preferences(overrides = {}) {
  const preload = join(root, 'preload', 'index.cjs');
  return { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, ...overrides };
}

async function serve(request) {
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
  for (const name of ['ready-to-show', 'show', 'hide', 'focus', 'blur', 'move', 'resize', 'closed']) {
    panel.on(name, () => log.push(name));
  }
  panel.once('ready-to-show', () => panel.show());
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

function openHidden(name, options) {
  windows[name] = new BrowserWindow({
    show: false,
    ...options,
    webPreferences: preferences({ backgroundThrottling: false }),
  });
  void windows[name].loadURL(`app://bundle/${name}.html`);
}

function openPopup() {
  openHidden('popup', {
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
  windows.popup.setAlwaysOnTop(true, 'screen-saver');
  windows.popup.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
}

function openTray() {
  const tray = new Tray(nativeImage.createEmpty());
  tray.setToolTip('Host fixture');
  tray.on('click', () => windows.panel.show());
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Show', click: () => windows.panel.show() },
      { label: 'Mute', type: 'checkbox', click: (item) => log.push(`mute ${item.checked}`) },
      { type: 'separator' },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
  windows.tray = tray;
}

function answerPages() {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('whoami', (event) => event.senderFrame.url);
  ipcMain.handle('fail', () => {
    throw new TypeError('refused by main');
  });
  ipcMain.handle('notify', (_event, body) => {
    const notification = new Notification({ title: 'Call', body });
    notification.on('click', () => log.push('notification click'));
    notification.show();
  });
  ipcMain.on('note', (_event, text) => log.push(`note ${text}`));
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
  openHidden('media', {});
  openTray();
  globalShortcut.register('CommandOrControl+Shift+H', () => windows.panel.show());
  powerMonitor.on('suspend', () => log.push('suspend'));
  nativeTheme.on('updated', () => log.push('theme'));
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    const link = argv.find((text) => text.startsWith('fixture:'));
    log.push(`second ${link ?? ''}`);
    windows.panel.show();
    windows.panel.webContents.send('link', link);
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {});
  void app.whenReady().then(start);
} else {
  app.quit();
}
