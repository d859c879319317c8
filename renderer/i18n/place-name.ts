import { regionNames } from './region-names.ts';

/** The country of a number in the language on screen, or nothing when there is none. */
export function placeName(country: string | undefined, language: string): string | undefined {
  return country === undefined ? undefined : regionNames(language)(country);
}
