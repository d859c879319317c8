const MODIFIERS = new Set([
  'command',
  'cmd',
  'control',
  'ctrl',
  'commandorcontrol',
  'cmdorctrl',
  'alt',
  'option',
  'altgr',
  'shift',
  'super',
  'meta',
]);

const NAMED_KEYS = new Set([
  'plus',
  'space',
  'tab',
  'capslock',
  'numlock',
  'scrolllock',
  'backspace',
  'delete',
  'insert',
  'return',
  'enter',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pageup',
  'pagedown',
  'escape',
  'esc',
  'volumeup',
  'volumedown',
  'volumemute',
  'medianexttrack',
  'mediaprevioustrack',
  'mediastop',
  'mediaplaypause',
  'printscreen',
]);

const PLAIN_KEY = /^([a-z0-9]|f([1-9]|1\d|2[0-4])|num([0-9]|dec|add|sub|mult|div)|[!-/:-@[-`{-~])$/;

export type Accelerator = { readonly modifiers: ReadonlySet<string>; readonly key: string };

/** Reads Electron's accelerator notation ("CommandOrControl+Shift+K"); null when Electron would refuse it. */
export function parseAccelerator(text: string): Accelerator | null {
  const parts = text.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  if (!NAMED_KEYS.has(key) && !PLAIN_KEY.test(key)) return null;
  if (!parts.every((part) => MODIFIERS.has(part))) return null;
  return { modifiers: new Set(parts), key };
}
