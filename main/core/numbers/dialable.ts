import { fail, ok, type Result } from '#shared/result.ts';

import { parsePublicNumber } from './parse-public-number.ts';
import { unwrapNumber } from './unwrap-number.ts';

const LONGEST_INPUT = 200;
const DIALABLE = /^(?:\+\d{3,20}|[\d*#]{1,32})$/;
const SEPARATORS = /[\s().\-/[\]_,]/g;
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** ITU-T E.161: the digit on whose key a letter stands. */
function keyOf(letter: string): string {
  return String(KEYPAD.findIndex((letters) => letters.includes(letter.toLowerCase())) + 2);
}

/** Words in numbers count only when the digits under them are a number of the country; a name never is one. */
function withoutLetters(text: string, country: string): string | undefined {
  if (!/[a-z]/i.test(text)) return text;
  if (!/^\+?\d/.test(text)) return undefined;
  const digits = text.replace(/[a-z]/gi, keyOf);
  return parsePublicNumber(digits, country)?.isValid() ? digits : undefined;
}

/**
 * What is sent to the PBX for text that an agent typed or pasted: digits as the agent would key them (the PBX's dial
 * plan decides about prefixes), or `+` and digits for an international number. Takes spaces, brackets, `(0)`,
 * `tel:` and `sip:` links, words on the keypad, digits of any script and invisible characters.
 */
export function dialable(input: string, country: string): Result<string, 'number-empty' | 'number-invalid'> {
  if (input.length > LONGEST_INPUT) return fail('number-invalid');
  const { text } = unwrapNumber(input);
  if (text === '') return fail('number-empty');
  const bare = text.replace(/\(0\)/g, text.startsWith('+') ? '' : '0').replace(SEPARATORS, '');
  const digits = withoutLetters(bare, country.toUpperCase());
  if (digits === undefined || !DIALABLE.test(digits)) return fail('number-invalid');
  if (!digits.startsWith('+')) return ok(digits);
  return ok(parsePublicNumber(digits, country.toUpperCase())?.number ?? digits);
}
