import type { PartyNumber } from '#shared/domain/party.ts';

import { digitsOf } from '../numbers/number-key.ts';
import { parsePublicNumber } from '../numbers/parse-public-number.ts';

/**
 * The ways in which a CRM may have stored a number, the likeliest first: E.164, the same without `+`, national as
 * dialled at home, national without the trunk prefix. One for a number that no public plan reads.
 */
export function numberVariants(number: PartyNumber): readonly string[] {
  const { e164 } = number;
  if (e164 === undefined) return [digitsOf(number)].filter((digits) => digits !== '');
  const parsed = parsePublicNumber(e164, '');
  const national = parsed?.formatNational().replace(/\D/g, '') ?? '';
  const variants = [e164, e164.slice(1), national, parsed?.nationalNumber ?? ''];
  return [...new Set(variants)].filter((variant) => variant !== '');
}
