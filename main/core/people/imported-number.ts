import { readNumber } from '../numbers/read-number.ts';

const FEWEST_DIGITS = 2;
const MOST_DIGITS = 20;

/**
 * A number out of a file as the address book keeps it: the text for people, and E.164 when the plan of the country
 * knows it. A local number without area code is kept too, to be found by its last digits. `undefined`: no number.
 */
export function importedNumber(text: string, country: string): { number: string; e164?: string } | undefined {
  const read = readNumber(text, country);
  if (read.e164 !== undefined) return { number: read.display, e164: read.e164 };
  if (read.kind === 'withheld' || /\p{L}{2}/u.test(read.display)) return undefined;
  const digits = read.display.replace(/\D/g, '').length;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS ? { number: read.display } : undefined;
}
