import type { HotkeyAction } from '#shared/domain/settings.ts';

export interface HotkeyBinding {
  readonly action: HotkeyAction;
  readonly accelerator: string;
}

export interface HotkeyFailure extends HotkeyBinding {
  readonly reason: 'taken' | 'invalid';
}

/** Global hotkeys as a whole set: `sync` replaces what was registered and returns what could not be had. */
export interface HotkeyRegistrar {
  sync(bindings: readonly HotkeyBinding[]): readonly HotkeyFailure[];
  /** Whether an accelerator could be had now; leaves nothing registered. */
  isFree(accelerator: string): boolean;
  onPressed(listener: (action: HotkeyAction) => void): () => void;
}
