import type { PartyNumber } from '#shared/domain/party.ts';

import { digitsOf } from '../numbers/number-key.ts';
import { numberVariants } from './number-variants.ts';

/** Fewer last digits than these prove nothing. */
export const DIGITS_MIN = 7;

export interface Agreement {
  readonly found: 'exact' | 'suffix';
  readonly digits: number;
}

/**
 * How far a number that a CRM has stored agrees with a caller's: CRMs match by few last digits or by rules of their
 * own, so that every hit is checked again here. It is the whole number in one of the ways to write it, or all digits of
 * the shorter are the last of the longer one (a local number without its area code). Numbers that differ further in
 * front are others: 040 23125118 is not 030 23125118. Undefined: it is another number.
 */
export function digitsAgreed(stored: string, caller: PartyNumber): Agreement | undefined {
  const kept = stored.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
  const called = digitsOf(caller);
  const isWhole = numberVariants(caller).some((variant) => variant.replace(/\D/g, '') === kept);
  if (isWhole) return { found: 'exact', digits: kept.length };
  const [short, long] = kept.length < called.length ? [kept, called] : [called, kept];
  return short.length >= DIGITS_MIN && long.endsWith(short)
    ? { found: 'suffix', digits: short.length }
    : undefined;
}
