import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { digitsAgreed } from '#core/lookup/digits-agreed.ts';

/** How a record agrees with a caller, by the one of its numbers that agrees best; undefined when none does. */
export function bestAgreement(
  phones: readonly string[],
  caller: PartyNumber,
): Pick<Match, 'number' | 'found' | 'digitsAgreed'> | undefined {
  const agreed = phones.flatMap((phone) => {
    const agreement = digitsAgreed(phone, caller);
    return agreement === undefined ? [] : [{ phone, ...agreement }];
  });
  const [best] = agreed.toSorted((a, b) => b.digits - a.digits);
  return best && { number: best.phone, found: best.found, digitsAgreed: best.digits };
}
