import type { KeyUse } from '#shared/domain/snapshot.ts';

export type KeyPlatform = 'windows' | 'macos' | 'linux';

type Uses = readonly (readonly [KeyUse, string])[];

/**
 * Keys that people press for something else, from the vendors' lists of shortcuts (Windows, macOS, GNOME, KDE, the
 * browsers, Teams, Zoom). Taking them as global hotkeys works and breaks the other thing.
 */
const EVERYWHERE: Uses = [
  ['help', 'F1'],
  ['browser', 'F3 F5 F6 F7 F12'],
  ['full-screen', 'F11'],
  ['screenshot', 'PrintScreen Alt+PrintScreen'],
];
const WINDOWS_AND_LINUX: Uses = [
  ['browser', 'Control+T Control+W Control+N Control+P Control+F Control+R Control+L Control+D Control+H'],
  [
    'browser',
    'Control+Shift+T Control+Shift+N Control+Shift+I Control+Shift+P Control+Shift+Delete Control+Tab',
  ],
  ['meetings', 'Control+Shift+M Control+Shift+O Control+Shift+H Control+Shift+D Control+Shift+S Alt+A Alt+V'],
];
const OWN: Readonly<Record<KeyPlatform, Uses>> = {
  windows: [
    ['desktop', 'Alt+Space Alt+Escape Control+Escape Control+Shift+Escape Control+Alt+Tab'],
    // The right Alt key of many European keyboards is Control and Alt at once.
    ['characters', 'Control+Alt+E Control+Alt+Q Control+Alt+M Control+Alt+2 Control+Alt+3 Control+Alt+7'],
    ['characters', 'Control+Alt+8 Control+Alt+9 Control+Alt+0'],
  ],
  linux: [
    ['terminal', 'Control+Alt+T'],
    ['lock', 'Control+Alt+L'],
    [
      'desktop',
      'Control+Alt+D Control+Alt+Up Control+Alt+Down Control+Alt+Left Control+Alt+Right Alt+F1 Alt+F2',
    ],
    ['desktop', 'Alt+Space Alt+F7 Alt+F8 Alt+F10 Control+Alt+Tab Control+Escape'],
  ],
  macos: [
    ['browser', 'Command+T Command+W Command+N Command+P Command+F Command+R Command+L Command+D'],
    ['desktop', 'Command+Space Command+H Command+M Command+Alt+Escape Control+Up Control+Down Control+Left'],
    ['desktop', 'Control+Right Command+Alt+D Command+Alt+H'],
    ['screenshot', 'Command+Shift+3 Command+Shift+4 Command+Shift+5'],
    ['meetings', 'Command+Shift+M Command+Shift+A'],
  ],
};

/** What else these keys are pressed for, if it is known. `accelerator` in the one spelling of `readAccelerator`. */
export function usedFor(accelerator: string, platform: KeyPlatform): KeyUse | undefined {
  const keys = accelerator.replace('CommandOrControl', platform === 'macos' ? 'Command' : 'Control');
  if (keys.includes('Super+')) return 'desktop';
  if (platform === 'linux' && /^Control\+Alt\+F\d+$/.test(keys)) return 'desktop';
  const common = platform === 'macos' ? [] : WINDOWS_AND_LINUX;
  return [...EVERYWHERE, ...common, ...OWN[platform]].find(([, list]) => list.split(' ').includes(keys))?.[0];
}
