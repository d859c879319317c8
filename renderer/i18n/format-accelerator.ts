import type { MessageKey, Translate } from './message-key.ts';

const MAC_SIGNS: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Return: '↩',
};

const PC_WORDS: Readonly<Record<string, MessageKey>> = {
  CommandOrControl: 'key.control',
  Control: 'key.control',
  Shift: 'key.shift',
  Super: 'key.windows',
  Meta: 'key.windows',
  Return: 'key.enter',
};

const WORDS: Readonly<Record<string, MessageKey>> = {
  Space: 'key.space',
  Up: 'key.up',
  Down: 'key.down',
  Left: 'key.left',
  Right: 'key.right',
  Insert: 'key.insert',
  Delete: 'key.delete',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.pageUp',
  PageDown: 'key.pageDown',
};

export function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

function keyText(key: string, t: Translate, mac: boolean): string {
  const sign = mac ? MAC_SIGNS[key] : undefined;
  if (sign !== undefined) return sign;
  if (key === 'Plus') return '+';
  const word = (mac ? undefined : PC_WORDS[key]) ?? WORDS[key];
  return word === undefined ? key : t(word);
}

/** An Electron accelerator as it stands on people's keyboards: "Ctrl Alt H", "Strg Alt H", "⌘ ⌥ H". */
export function formatAccelerator(accelerator: string, t: Translate, mac: boolean = isMac()): string {
  return accelerator
    .split('+')
    .map((key) => keyText(key, t, mac))
    .join(' ');
}
