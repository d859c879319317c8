import { parseAccelerator } from './accelerator.ts';

/** Whoever can take keys from the whole desktop; without one, shortcuts only answer to tests. */
export type KeyGrabber = {
  grab(accelerator: string): void;
  release(accelerator: string): void;
};

const registered = new Map<string, () => void>();

/** `globalShortcut`. Members whose names begin with `host` are the host's own. */
export const globalShortcut = {
  hostGrabber: null as KeyGrabber | null,

  hostPress(accelerator: string): void {
    registered.get(accelerator)?.();
  },

  register(accelerator: string, callback: () => void): boolean {
    if (!parseAccelerator(accelerator)) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
    }
    if (registered.has(accelerator)) return false;
    registered.set(accelerator, callback);
    globalShortcut.hostGrabber?.grab(accelerator);
    return true;
  },

  isRegistered(accelerator: string): boolean {
    return registered.has(accelerator);
  },

  unregister(accelerator: string): void {
    if (registered.delete(accelerator)) globalShortcut.hostGrabber?.release(accelerator);
  },

  unregisterAll(): void {
    for (const accelerator of registered.keys()) globalShortcut.unregister(accelerator);
  },
};
