import { foldNumberText } from '#core/numbers/fold-number-text.ts';

import { digitExpression } from './digit-words.ts';

const NUMBER = /^\+?[\d\s().\-/]+$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Text in which a number may be written with a trunk zero in brackets, and with `00` for `+`. */
function digitsOf(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
  return digits === '' ? text.replace(/\D/g, '') : digits;
}

/**
 * Reads what someone typed into a search box as an FTS5 expression; `undefined` when there is nothing to search for.
 * Every word must begin a word of the row; operators and quotes of FTS5 have no meaning here. A text that is a number
 * as people write it is searched by its digits, whatever separates them.
 */
export function readTextSearch(text: string): string | undefined {
  const folded = foldNumberText(text);
  if (NUMBER.test(folded) && /\d/.test(folded)) return digitExpression(digitsOf(folded));
  const words = text.match(WORD);
  return words === null ? undefined : words.map((word) => `"${word}"*`).join(' ');
}
