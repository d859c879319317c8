import { parseAccelerator } from './accelerator.ts';

const registered = new Map<string, () => void>();

/** `globalShortcut`: accepts registrations as Electron does; keys outside the app's windows are not grabbed. */
export const globalShortcut = {
  register(accelerator: string, callback: () => void): boolean {
    if (!parseAccelerator(accelerator)) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
    }
    if (registered.has(accelerator)) return false;
    registered.set(accelerator, callback);
    return true;
  },

  isRegistered(accelerator: string): boolean {
    return registered.has(accelerator);
  },

  unregister(accelerator: string): void {
    registered.delete(accelerator);
  },

  unregisterAll(): void {
    registered.clear();
  },
};
