/** Tells Excel that what follows is UTF-8; anything else ignores it. */
export const CSV_BEGINNING = '\uFEFF';

/** A spreadsheet takes a cell that begins so for a formula; full-width signs as well, where Excel speaks Japanese. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * One record of a CSV file with its line end (RFC 4180 §2: CRLF, commas, quotes doubled, every field quoted that needs
 * it). A text that a spreadsheet would run gets an apostrophe in front, as OWASP advises: callers choose their names.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
