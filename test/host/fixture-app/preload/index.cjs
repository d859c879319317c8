const { contextBridge, ipcRenderer } = require('electron');

const linkListeners = new Set();
ipcRenderer.on('link', (_event, link) => {
  for (const listener of linkListeners) listener(link);
});

contextBridge.exposeInMainWorld('fixtureBridge', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  whoami: () => ipcRenderer.invoke('whoami'),
  fail: () => ipcRenderer.invoke('fail'),
  notify: (body) => ipcRenderer.invoke('notify', body),
  note: (text) => ipcRenderer.send('note', text),
  onLink: (listener) => {
    linkListeners.add(listener);
    return () => linkListeners.delete(listener);
  },
  add: (first, second) => first + second,
  throwError: () => {
    throw new RangeError('thrown in the preload');
  },
  callBack: async (callback) => (await callback(20)) + 1,
  sandboxed: process.sandboxed,
  nested: { list: [1, 2, { deep: true }] },
});
