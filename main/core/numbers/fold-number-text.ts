const INVISIBLE = /[\p{Cf}\p{Cc}\u115f\u3164]/gu;
const DECIMAL_DIGIT = /\p{Nd}/u;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;

/** Unicode keeps every set of decimal digits in ten consecutive code points (UAX #44), so the zero is found by steps. */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/**
 * Text of a number as people paste it, in ASCII: digits of any script become 0-9, full-width signs their plain form,
 * every dash `-`, every space ` `; invisible characters (direction marks, zero-width spaces) go.
 */
export function foldNumberText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
