import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max';

import type { PartyNumber } from '#shared/domain/party.ts';
import { dialable } from '../numbers/dialable.ts';
import { readNumber } from '../numbers/read-number.ts';

/** A selection is a word or a line; a whole document is a slip. */
const TEXT_MAX = 2000;
/** What reads as a number in some countries and stands in every other mail. */
const DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;

export interface FoundNumber {
  /** As the PBX is told. */
  readonly dial: string;
  readonly number: PartyNumber;
}

/** The first number in a text, read in the line's country: the whole text when it is one, else what stands in it. */
export function findNumber(text: string, country: string): FoundNumber | undefined {
  const trimmed = text.slice(0, TEXT_MAX).trim();
  const found = whole(trimmed, country) ?? within(trimmed, country);
  if (found === undefined) return undefined;
  return { dial: found, number: readNumber(found, country) };
}

function whole(text: string, country: string): string | undefined {
  const number = dialable(text, country);
  return number.ok ? number.value : undefined;
}

function within(text: string, country: string): string | undefined {
  return numbersIn(text, country)[0]?.number.number;
}

function numbersIn(text: string, country: string) {
  const read = country.toUpperCase();
  const found = isSupportedCountry(read)
    ? findPhoneNumbersInText(text, { defaultCountry: read })
    : findPhoneNumbersInText(text);
  return found.filter(({ startsAt, endsAt }) => !DATE.test(text.slice(startsAt, endsAt)));
}
