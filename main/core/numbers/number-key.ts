import type { PartyNumber } from '#shared/domain/party.ts';

import { parsePublicNumber } from './parse-public-number.ts';

/** Under which text calls with the same number belong together: E.164, else the raw text; empty when withheld. */
export function numberKey(number: PartyNumber): string {
  if (number.kind === 'withheld') return '';
  return number.e164 ?? number.raw.trim().toLowerCase();
}

/** All digits of a number, the country code first when it is known; none of a number that the caller withheld. */
export function digitsOf(number: PartyNumber): string {
  if (number.kind === 'withheld') return '';
  return (number.e164 ?? number.raw).replace(/\D/g, '');
}

/** The ways in which people type a number into a search box, as words of digits: international, national, as sent. */
export function searchableDigits(e164: string | undefined, raw: string): string {
  const words = [raw.replace(/\D/g, '')];
  if (e164 !== undefined) {
    const number = parsePublicNumber(e164, '');
    const national = number?.formatNational().replace(/\D/g, '') ?? '';
    words.push(e164.slice(1), national, number?.nationalNumber ?? '');
  }
  return [...new Set(words)].filter((word) => word !== '').join(' ');
}

/** Last digit first: turns a search for last digits into one for first digits, which an index answers. */
export function reversedDigits(digits: string): string {
  return [...digits].toReversed().join('');
}
