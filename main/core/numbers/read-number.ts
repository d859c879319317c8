import type { PartyNumber } from '#shared/domain/party.ts';

import { parsePublicNumber } from './parse-public-number.ts';
import { serviceKind } from './service-numbers.ts';
import { unwrapNumber } from './unwrap-number.ts';

/** Longer text is not looked at: E.164 has 15 digits, and no separator style doubles that more than twice. */
const READABLE_LENGTH = 80;
const SHOWN_LENGTH = 40;

/** RFC 3323 section 4.1.1.3 and what gateways send in its place. */
const WITHHELD = new Set([
  '',
  'anonymous',
  'anonymous.invalid',
  'blocked',
  'coin line/payphone',
  'hidden',
  'private',
  'restricted',
  'unavailable',
  'withheld',
]);

const SEPARATORS = /[\s().\-/[\]]/g;
const NUMBER = /^\+?\d+$/;
const EXTENSION = /^\d{2,6}$/;
/** Feature codes of the PBX, for example `*97` for voicemail. */
const FEATURE_CODE = /^[*#][\d*#]{1,9}$/;

function unreadable(raw: string): PartyNumber {
  const shown = raw.length > SHOWN_LENGTH ? `${raw.slice(0, SHOWN_LENGTH)}…` : raw;
  return { raw, kind: 'unreadable', display: shown.toWellFormed() };
}

function readDigits(raw: string, digits: string, country: string): PartyNumber {
  const service = serviceKind(digits, country);
  if (service !== undefined) return { raw, kind: service, display: digits };
  const number = parsePublicNumber(digits, country);
  if (number === undefined) {
    return EXTENSION.test(digits)
      ? { raw, kind: 'internal', display: digits }
      : { ...unreadable(raw), display: digits };
  }
  const known = number.country === undefined ? {} : { country: number.country };
  return { raw, kind: 'external', e164: number.number, display: number.formatInternational(), ...known };
}

/**
 * Reads the user part of a caller's or callee's address with the eyes of the line's country. Never throws; text of
 * any length and script is welcome. `withheld` is what the PBX said apart from the number (RFC 3323 `Privacy: id`).
 */
export function readNumber(raw: string, country: string, withheld = false): PartyNumber {
  if (withheld) return { raw, kind: 'withheld', display: '' };
  if (raw.length > READABLE_LENGTH) return unreadable(raw);
  const { text, extension } = unwrapNumber(raw);
  if (WITHHELD.has(text.toLowerCase())) return { raw, kind: 'withheld', display: '' };
  const digits = text.replace(/\(0\)/g, text.startsWith('+') ? '' : '0').replace(SEPARATORS, '');
  if (FEATURE_CODE.test(digits)) return { raw, kind: 'internal', display: digits };
  if (!NUMBER.test(digits)) return unreadable(raw);
  const read = readDigits(raw, digits, country.toUpperCase());
  return extension === undefined ? read : { ...read, display: `${read.display} ext. ${extension}` };
}
