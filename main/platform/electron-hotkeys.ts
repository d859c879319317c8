import { globalShortcut } from 'electron';

import type { HotkeyBinding, HotkeyFailure, HotkeyRegistrar } from '#core/ports/hotkey-registrar.ts';
import type { HotkeyAction } from '#shared/domain/settings.ts';

/**
 * Keys that work while another program has the focus. Under Wayland they come through the GlobalShortcuts portal,
 * which asks the agent once and knows the app by its `.desktop` file (`desktopName` in electron-builder.yml). A
 * desktop that refuses tells neither Chromium nor us.
 */
export class ElectronHotkeys implements HotkeyRegistrar {
  readonly #listeners = new Set<(action: HotkeyAction) => void>();

  sync(bindings: readonly HotkeyBinding[]): readonly HotkeyFailure[] {
    globalShortcut.unregisterAll();
    return bindings.flatMap((binding) => {
      const reason = register(binding.accelerator, () => this.#pressed(binding.action));
      return reason === undefined ? [] : [{ ...binding, reason }];
    });
  }

  isFree(accelerator: string): boolean {
    if (globalShortcut.isRegistered(accelerator)) return false;
    const free = register(accelerator, () => undefined) === undefined;
    if (free) globalShortcut.unregister(accelerator);
    return free;
  }

  onPressed(listener: (action: HotkeyAction) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    globalShortcut.unregisterAll();
    this.#listeners.clear();
  }

  #pressed(action: HotkeyAction): void {
    for (const listener of this.#listeners) listener(action);
  }
}

/** Electron answers false for a key that another program owns and throws for one it cannot read. */
function register(accelerator: string, run: () => void): HotkeyFailure['reason'] | undefined {
  try {
    return globalShortcut.register(accelerator, run) ? undefined : 'taken';
  } catch {
    return 'invalid';
  }
}
