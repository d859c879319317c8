import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';

function parsed(text: string, country: string): PhoneNumber | undefined {
  return isSupportedCountry(country)
    ? parsePhoneNumberFromString(text, { defaultCountry: country, extract: false })
    : parsePhoneNumberFromString(text, { extract: false });
}

/** Digits that a whole number of a public plan has at least; below that only a valid number counts. */
const SHORTEST_POSSIBLE = 7;

/**
 * Reads digits (with or without `+`) as a public number: as dialled in the country; else as E.164 that lost its `+`,
 * which many PBXs send; else as a number behind `00` or `011`, whatever the country dials. Numbers whose length is
 * right but whose range the metadata does not know yet count too.
 */
export function parsePublicNumber(text: string, country: string): PhoneNumber | undefined {
  const digits = text.replace(/\D/g, '');
  const inCountry = parsed(text, country);
  if (inCountry?.isValid()) return inCountry;
  if (!text.startsWith('+')) {
    const abroad = digits.replace(/^(?:00|011)/, '');
    const withPlus = abroad.length > 8 ? parsed(`+${abroad}`, country) : undefined;
    if (withPlus?.isValid()) return withPlus;
  }
  return digits.length >= SHORTEST_POSSIBLE && inCountry?.isPossible() ? inCountry : undefined;
}
