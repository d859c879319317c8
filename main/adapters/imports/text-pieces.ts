/** Small enough to be cut up and parsed in a millisecond or two. */
const PIECE = 16 * 1024;
/** A line that is longer than this is cut anyway: no row and no card property of people is. */
const LONGEST_LINE = 16 * PIECE;

function lineEndFrom(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const lineEnd = /\r\n?|\n/g;
  const near = text.slice(from - 1, from + LONGEST_LINE);
  const found = lineEnd.exec(near);
  return from - 1 + (found === null ? near.length : found.index + found[0].length);
}

/** A long text in pieces that end where lines end, whatever marks their ends. Nothing is left out. */
export function* textPieces(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = lineEndFrom(text, start + PIECE);
    yield text.slice(start, end);
    start = end;
  }
}
