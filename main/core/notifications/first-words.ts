/** As much as OSes show of a notification in one glance. */
const SHOWN_LENGTH = 120;

/** The beginning of a text on one line, ended between words. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SHOWN_LENGTH) return line;
  const cut = line.slice(0, SHOWN_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > SHOWN_LENGTH / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
