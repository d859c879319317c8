import { reversedDigits, searchableDigits } from '#core/numbers/number-key.ts';

/** Fewer last digits would find strangers. */
const FEWEST_LAST_DIGITS = 4;

/**
 * A number as words of the text index: the ways in which people type it, and its digits last first behind an `r`, so
 * that a search for last digits is one for a beginning as well.
 */
export function digitWords(e164: string | undefined, raw: string): string {
  const digits = (e164 ?? raw).replace(/\D/g, '');
  const words = searchableDigits(e164, raw);
  return digits === '' ? words : `${words} r${reversedDigits(digits)}`;
}

/** The FTS5 expression for numbers that begin with these digits, or end with them when there are at least four. */
export function digitExpression(digits: string): string {
  const first = `"${digits}"*`;
  return digits.length < FEWEST_LAST_DIGITS ? first : `${first} OR "r${reversedDigits(digits)}"*`;
}
