/** Why an accelerator cannot be a global hotkey. */
export type AcceleratorProblem = 'unknown-key' | 'no-modifier' | 'reserved';

const MODIFIERS: Readonly<Record<string, string>> = {
  command: 'Command',
  cmd: 'Command',
  control: 'Control',
  ctrl: 'Control',
  commandorcontrol: 'CommandOrControl',
  cmdorctrl: 'CommandOrControl',
  alt: 'Alt',
  option: 'Alt',
  altgr: 'AltGr',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
};

const NAMED_KEYS = [
  'Plus',
  'Space',
  'Tab',
  'Capslock',
  'Numlock',
  'Scrolllock',
  'Backspace',
  'Delete',
  'Insert',
  'Return',
  'Enter',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Escape',
  'Esc',
  'PrintScreen',
  'VolumeUp',
  'VolumeDown',
  'VolumeMute',
  'MediaNextTrack',
  'MediaPreviousTrack',
  'MediaStop',
  'MediaPlayPause',
] as const;

const NAMED = new Map(NAMED_KEYS.map((key) => [key.toLowerCase(), key]));
const SIGNS = /^[!-/:-@[-`{-~]$/;
const FUNCTION_KEY = /^f([1-9]|1\d|2[0-4])$/;
const STANDS_ALONE = /^(F\d+|Media\w+|Volume\w+|PrintScreen|Scrolllock)$/;

/** What every desktop keeps for itself: taking these would break the agent's other work. */
const RESERVED = new Set([
  'Alt+Tab',
  'Alt+F4',
  'Control+C',
  'Control+V',
  'Control+X',
  'Control+Z',
  'Control+A',
  'Control+S',
  'Control+Alt+Delete',
  'Command+C',
  'Command+V',
  'Command+X',
  'Command+Z',
  'Command+A',
  'Command+S',
  'Command+Q',
  'Command+Tab',
  'CommandOrControl+C',
  'CommandOrControl+V',
  'CommandOrControl+X',
  'CommandOrControl+Z',
  'CommandOrControl+A',
  'CommandOrControl+S',
]);
const ORDER = ['CommandOrControl', 'Command', 'Control', 'Alt', 'AltGr', 'Shift', 'Super'];

export type ReadAccelerator =
  | { readonly ok: true; readonly accelerator: string }
  | { readonly ok: false; readonly problem: AcceleratorProblem };

/**
 * Reads an Electron accelerator (`Modifier+Modifier+Key`, any letter case) into one spelling, so that two writings of
 * the same keys compare equal. A key that people type needs a modifier other than Shift; function and media keys do not.
 */
export function readAccelerator(text: string): ReadAccelerator {
  const parts = text.split('+').map((part) => part.trim());
  const key = keyOf(parts.pop() ?? '');
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()]);
  if (key === undefined || modifiers.includes(undefined)) return { ok: false, problem: 'unknown-key' };
  const held = ORDER.filter((modifier) => modifiers.includes(modifier));
  if (held.length !== modifiers.length) return { ok: false, problem: 'unknown-key' };
  if (held.every((modifier) => modifier === 'Shift') && !STANDS_ALONE.test(key)) {
    return { ok: false, problem: 'no-modifier' };
  }
  const accelerator = [...held, key].join('+');
  return RESERVED.has(accelerator) ? { ok: false, problem: 'reserved' } : { ok: true, accelerator };
}

function keyOf(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]$/.test(lower) || FUNCTION_KEY.test(lower)) return lower.toUpperCase();
  if (SIGNS.test(text)) return text;
  return NAMED.get(lower);
}
