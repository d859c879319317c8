import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

/**
 * A match as it can be believed. A number that a record keeps without a country code is one of the country that the
 * agent's line is in: of a caller from another country only its last digits agree, however many those are. The app's own
 * address book and history compare whole numbers themselves.
 *
 * @param home ISO 3166 country in which numbers without a country code are read
 */
export function acrossBorders(match: Match, caller: PartyNumber, home: string): Match {
  const isFromAbroad = caller.e164 !== undefined && caller.country !== home.toUpperCase();
  const isOwn = match.system === 'address-book' || match.system === 'history';
  if (match.found !== 'exact' || !isFromAbroad || isOwn) return match;
  const kept = match.number.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
  return `+${kept}` === caller.e164 ? match : { ...match, found: 'suffix' };
}
