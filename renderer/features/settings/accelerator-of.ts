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

/**
 * The Electron accelerator for the keys that are down: undefined while only modifiers are, `needs-modifier` for a
 * key alone (function keys may stand alone). Letters and digits go by their place on the keyboard, because Alt and
 * Shift change the character.
 */
export function acceleratorOf(event: Pressed, mac: boolean): string | 'needs-modifier' | undefined {
  if (MODIFIERS.includes(event.key)) return undefined;
  const main = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  const parts = [
    ...(main ? ['CommandOrControl'] : []),
    ...(other ? [mac ? 'Control' : 'Super'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
  ];
  const key = keyName(event);
  const alone = parts.length === 0 || (parts.length === 1 && event.shiftKey);
  if (alone && !/^F\d{1,2}$/.test(key)) return 'needs-modifier';
  return [...parts, key].join('+');
}
