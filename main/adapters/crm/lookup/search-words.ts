const WORDS_MAX = 4;
/** Longer numbers are telephone numbers, which are looked up as such. */
const CASE_NUMBER = /^#?\s*(\d{1,12})$/;

/** The words of what was typed, without signs that search languages take for their own. */
export function searchWords(text: string): readonly string[] {
  return text
    .replaceAll(/[^\p{L}\p{N}\s.&@_'\u2019-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS_MAX);
}

/** The number of a case or ticket, where that is what was typed. */
export function caseNumber(text: string): string | undefined {
  return CASE_NUMBER.exec(text.trim())?.[1];
}
