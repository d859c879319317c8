import type { Accelerator } from '../desktop/accelerator.ts';

const SHIFT = 1 << 0;
const CONTROL = 1 << 2;
const ALT = 1 << 3;
const SUPER = 1 << 6;

const MODIFIERS: Readonly<Record<string, number>> = {
  shift: SHIFT,
  control: CONTROL,
  ctrl: CONTROL,
  commandorcontrol: CONTROL,
  cmdorctrl: CONTROL,
  alt: ALT,
  option: ALT,
  super: SUPER,
  meta: SUPER,
};

/** Keysyms by Electron's key names (X11/keysymdef.h, XF86keysym.h). */
const NAMED: Readonly<Record<string, number>> = {
  plus: 0x2b,
  space: 0x20,
  backspace: 0xff08,
  tab: 0xff09,
  return: 0xff0d,
  enter: 0xff0d,
  escape: 0xff1b,
  esc: 0xff1b,
  home: 0xff50,
  left: 0xff51,
  up: 0xff52,
  right: 0xff53,
  down: 0xff54,
  pageup: 0xff55,
  pagedown: 0xff56,
  end: 0xff57,
  printscreen: 0xff61,
  insert: 0xff63,
  delete: 0xffff,
  volumedown: 0x1008ff11,
  volumemute: 0x1008ff12,
  volumeup: 0x1008ff13,
  mediaplaypause: 0x1008ff14,
  mediastop: 0x1008ff15,
  mediaprevioustrack: 0x1008ff16,
  medianexttrack: 0x1008ff17,
};

const F1 = 0xffbe;

/** The modifier bits of a key event with these modifiers held. */
export function modifierMask({ modifiers }: Accelerator): number {
  return [...modifiers].reduce((mask, name) => mask | (MODIFIERS[name] ?? 0), 0);
}

/** The keysym that stands unshifted on the key; null for keys X11 has no fixed name for. */
export function keysymOf({ key }: Accelerator): number | null {
  const named = NAMED[key];
  if (named !== undefined) return named;
  const [, number] = /^f(\d+)$/.exec(key) ?? [];
  if (number !== undefined) return F1 + Number(number) - 1;
  return key.length === 1 ? key.charCodeAt(0) : null;
}
