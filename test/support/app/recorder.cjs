/**
 * Loaded with `-r` before the app's main bundle, on the host and on real Electron alike: notes what the
 * operating system would see and keeps the objects on which tests act. Uses Electron's public API only.
 */
const { app, globalShortcut, Notification, shell, Tray } = require('electron');

const recorder = {
  openedUrls: [],
  shortcuts: new Map(),
  conflicts: new Set(),
  notifications: [],
  trays: [],
  loginItems: [],
  protocols: [],
  badgeCounts: [],
};
globalThis.hookswitchRecorder = recorder;

function replace(owner, name, make) {
  owner[name] = make(owner[name].bind(owner));
}

replace(shell, 'openExternal', () => async (url) => {
  recorder.openedUrls.push(url);
});

replace(globalShortcut, 'register', (register) => (accelerator, callback) => {
  if (recorder.conflicts.has(accelerator) || !register(accelerator, callback)) return false;
  recorder.shortcuts.set(accelerator, callback);
  return true;
});
replace(globalShortcut, 'unregister', (unregister) => (accelerator) => {
  recorder.shortcuts.delete(accelerator);
  unregister(accelerator);
});
replace(globalShortcut, 'unregisterAll', (unregisterAll) => () => {
  recorder.shortcuts.clear();
  unregisterAll();
});

replace(app, 'setLoginItemSettings', () => (settings) => {
  recorder.loginItems.push(settings);
});
replace(app, 'setAsDefaultProtocolClient', () => (protocol) => {
  recorder.protocols.push(protocol);
  return true;
});
replace(app, 'setBadgeCount', (setBadgeCount) => (count) => {
  recorder.badgeCounts.push(count ?? 0);
  return setBadgeCount(count);
});

function entryOf(tray) {
  const known = recorder.trays.find((entry) => entry.tray === tray);
  if (known) return known;
  const entry = { tray, toolTip: '', menu: null };
  recorder.trays.push(entry);
  return entry;
}

const { setToolTip, setContextMenu } = Tray.prototype;
Tray.prototype.setToolTip = function (toolTip) {
  entryOf(this).toolTip = toolTip;
  return setToolTip.call(this, toolTip);
};
Tray.prototype.setContextMenu = function (menu) {
  entryOf(this).menu = menu;
  return setContextMenu.call(this, menu);
};

const { show, close } = Notification.prototype;
Notification.prototype.show = function () {
  recorder.notifications.push({ notification: this, open: true });
  return show.call(this);
};
Notification.prototype.close = function () {
  for (const entry of recorder.notifications) {
    if (entry.notification === this) entry.open = false;
  }
  return close.call(this);
};
