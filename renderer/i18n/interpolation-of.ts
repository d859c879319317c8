import { directionOf } from '#shared/domain/languages.ts';

export interface Interpolation {
  readonly escapeValue: boolean;
  readonly escape?: (value: string) => string;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/**
 * A value inside a sentence that reads from right to left: a number keeps its plus sign in front, and a Latin name does
 * not reorder the words beside it (Unicode UAX #9, isolates). What was put together from values before reads as the
 * language does, whatever the values are.
 */
function isolate(value: string): string {
  const isComposed = value.includes(POP_ISOLATE);
  return `${isComposed ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}

/** How values go into the texts of a page: as they are, since React escapes; isolated where it reads from the right. */
export function interpolationOf(language: string): Interpolation {
  return directionOf(language) === 'rtl' ? { escapeValue: true, escape: isolate } : { escapeValue: false };
}
