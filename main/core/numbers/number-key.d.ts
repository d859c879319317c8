import type { PartyNumber } from '#shared/domain/party.ts';
/** Under which text calls with the same number belong together: E.164, else the raw text; empty when withheld. */
export declare function numberKey(number: PartyNumber): string;
/** All digits of a number, the country code first when it is known. */
export declare function digitsOf(number: PartyNumber): string;
/** The ways in which people type a number into a search box, as words of digits: international, national, as sent. */
export declare function searchableDigits(e164: string | undefined, raw: string): string;
/** Last digit first: turns a search for last digits into one for first digits, which an index answers. */
export declare function reversedDigits(digits: string): string;
