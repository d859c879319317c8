import { directionOf } from '#shared/domain/languages.ts';

export interface Interpolation {
  readonly escapeValue: boolean;
  readonly escape?: (value: string) => string;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A value inside a sentence that reads from right to left: a number keeps its plus sign in front, and a Latin name does
 * not reorder the words beside it (Unicode UAX #9, isolates).
 */
function isolate(value: string): string {
  return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}

/** How values go into the texts of a page: as they are, since React escapes; isolated where it reads from the right. */
export function interpolationOf(language: string): Interpolation {
  return directionOf(language) === 'rtl' ? { escapeValue: true, escape: isolate } : { escapeValue: false };
}
