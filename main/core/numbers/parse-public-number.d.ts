import { type PhoneNumber } from 'libphonenumber-js/max';
/**
 * Reads digits (with or without `+`) as a public number: as dialled in the country; else as E.164 that lost its `+`,
 * which many PBXs send; else as a number behind `00` or `011`, whatever the country dials. Numbers whose length is
 * right but whose range the metadata does not know yet count too.
 */
export declare function parsePublicNumber(text: string, country: string): PhoneNumber | undefined;
