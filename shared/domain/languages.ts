/** Every language the app speaks, in the order in which it offers them. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

/** In which direction a page in `language` reads. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
