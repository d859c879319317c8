const { contextBridge, ipcRenderer } = require('electron');

/** @type {Set<(link: string) => void>} */
const linkListeners = new Set();
ipcRenderer.on('link', (_event, /** @type {string} */ link) => {
  for (const listener of linkListeners) listener(link);
});

/** @type {import('./fixture-bridge.ts').FixtureBridge} */
const bridge = {
  echo: (value) => ipcRenderer.invoke('echo', value),
  whoami: () => ipcRenderer.invoke('whoami'),
  fail: () => ipcRenderer.invoke('fail'),
  notify: (body) => ipcRenderer.invoke('notify', body),
  note: (text) => ipcRenderer.send('note', text),
  onLink: (listener) => {
    linkListeners.add(listener);
  },
  add: (first, second) => first + second,
  throwError: () => {
    throw new RangeError('thrown in the preload');
  },
  callBack: async (callback) => (await callback(20)) + 1,
  sandboxed: process.sandboxed,
  nested: { list: [1, 2, { deep: true }] },
};
contextBridge.exposeInMainWorld('fixtureBridge', bridge);
