import { ElectronSettingsStore } from '#platform/electron-settings-store.ts';

import { describeSettingsStore } from './settings-store.contract.ts';

describeSettingsStore(
  'ElectronSettingsStore',
  (folder) => new ElectronSettingsStore({ folder, now: () => 0 }),
);
