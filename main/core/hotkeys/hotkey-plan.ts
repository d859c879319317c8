import { HotkeyAction, type HotkeySettings } from '#shared/domain/settings.ts';
import type { HotkeyStatus } from '#shared/domain/snapshot.ts';
import { readAccelerator } from './hotkey-map.ts';

export interface PlannedHotkey {
  readonly action: HotkeyAction;
  readonly accelerator: string;
  readonly state: HotkeyStatus['state'];
  /** The action that has these keys already. */
  readonly sameAs?: HotkeyAction;
}

/** The first action that wants an accelerator gets it; the same keys for a second action are `taken`. */
export function planHotkeys(settings: HotkeySettings): readonly PlannedHotkey[] {
  const given = new Map<string, HotkeyAction>();
  return HotkeyAction.options.map((action) => {
    const text = settings[action].trim();
    if (text === '') return { action, accelerator: '', state: 'off' };
    const read = readAccelerator(text);
    if (!read.ok) return { action, accelerator: text, state: 'invalid' };
    const { accelerator } = read;
    const sameAs = given.get(accelerator);
    if (sameAs !== undefined) return { action, accelerator, state: 'taken', sameAs };
    given.set(accelerator, action);
    return { action, accelerator, state: 'active' };
  });
}
