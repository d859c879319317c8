import { foldNumberText } from '#core/numbers/fold-number-text.ts';

/** What someone typed into a search box. */
export interface TextSearch {
  /** FTS5 expression in which every word must begin a word of the row; `undefined` when there is no word. */
  readonly words?: string;
  /** The digits, when the whole text is a number as people write it. */
  readonly digits?: string;
}

const NUMBER = /^\+?[\d\s().\-/]+$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Reads a search text. Operators and quotes of FTS5 have no meaning here: words are cut as the index cuts them and
 * quoted. A whole number is searched by its digits, whatever separates them.
 */
export function readTextSearch(text: string): TextSearch {
  const folded = foldNumberText(text);
  if (NUMBER.test(folded) && /\d/.test(folded)) {
    const digits = folded.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
    return { digits: digits === '' ? folded.replace(/\D/g, '') : digits };
  }
  const words = text.match(WORD);
  return words === null ? {} : { words: words.map((word) => `"${word}"*`).join(' ') };
}
