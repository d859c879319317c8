const NAMED: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  '+': 'Plus',
};

const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

function keyName(event: Pressed): string {
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code);
  if (letter?.[1] !== undefined) return letter[1];
  return NAMED[event.key] ?? event.key;
}

function modifiersOf(event: Pressed, mac: boolean): readonly string[] {
  const main = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  const parts: readonly (readonly [boolean, string])[] = [
    [main, 'CommandOrControl'],
    [other, mac ? 'Control' : 'Super'],
    [event.altKey, 'Alt'],
    [event.shiftKey, 'Shift'],
  ];
  return parts.filter(([down]) => down).map(([, name]) => name);
}

/** What the keys that are down make: nothing yet, a key that may not stand alone, or an accelerator. */
export type Recorded =
  | { readonly kind: 'incomplete' | 'needs-modifier' }
  | { readonly kind: 'keys'; readonly accelerator: string };

/**
 * The Electron accelerator for the keys that are down. Function keys may stand alone. Letters and digits go by their
 * place on the keyboard, because Alt and Shift change the character.
 */
export function acceleratorOf(event: Pressed, mac: boolean): Recorded {
  if (MODIFIERS.includes(event.key)) return { kind: 'incomplete' };
  const modifiers = modifiersOf(event, mac);
  const key = keyName(event);
  const alone = modifiers.every((name) => name === 'Shift');
  if (alone && !/^F\d{1,2}$/.test(key)) return { kind: 'needs-modifier' };
  return { kind: 'keys', accelerator: [...modifiers, key].join('+') };
}
