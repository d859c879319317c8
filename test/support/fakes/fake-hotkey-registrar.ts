import type { HotkeyAction } from '#shared/domain/settings.ts';
import type { HotkeyBinding, HotkeyFailure, HotkeyRegistrar } from '#core/ports/hotkey-registrar.ts';

/** A registrar on a desktop where the accelerators in `taken` belong to other programs. */
export class FakeHotkeyRegistrar implements HotkeyRegistrar {
  readonly taken = new Set<string>();
  bound: readonly HotkeyBinding[] = [];
  readonly #listeners = new Set<(action: HotkeyAction) => void>();

  sync(bindings: readonly HotkeyBinding[]): readonly HotkeyFailure[] {
    this.bound = bindings.filter(({ accelerator }) => !this.taken.has(accelerator));
    const failed = bindings.filter(({ accelerator }) => this.taken.has(accelerator));
    return failed.map((binding) => ({ ...binding, reason: 'taken' }));
  }

  isFree(accelerator: string): boolean {
    return !this.taken.has(accelerator);
  }

  onPressed(listener: (action: HotkeyAction) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  press(action: HotkeyAction): void {
    for (const listener of this.#listeners) listener(action);
  }
}
