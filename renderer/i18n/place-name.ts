/** The country of a number in the language on screen, or nothing when there is none. */
export function placeName(country: string | undefined, language: string): string | undefined {
  if (country === undefined) return undefined;
  return new Intl.DisplayNames(language, { type: 'region' }).of(country);
}
