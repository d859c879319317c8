import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

import { regionNames } from './region-names.ts';

export interface Country {
  readonly value: string;
  readonly text: string;
}

/** Every country with a telephone numbering plan, by its name in `language`, with its calling code. */
export function countries(language: string): readonly Country[] {
  const nameOf = regionNames(language);
  return getCountries()
    .map((code) => ({ value: code, text: `${nameOf(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language));
}

/** The country this computer is set to, or the United Kingdom when it does not say. */
export function ownCountry(): string {
  const region = navigator.languages.map((tag) => new Intl.Locale(tag).region).find(Boolean);
  return region ?? 'GB';
}
