const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text of a stranger as one line that people may read: no controls, no direction tricks, cut to `max`. */
export function plainText(text: string, max: number): string {
  return text
    .slice(0, max * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .trim();
}
