import type { PartyNumber } from '#shared/domain/party.ts';
import { digitsAgreed, type Agreement } from '#core/lookup/digits-agreed.ts';

/** The stored number of a record that agrees best with a caller's; undefined when none does. */
export function bestAgreement(
  phones: readonly string[],
  caller: PartyNumber,
): (Agreement & { readonly phone: string }) | undefined {
  return phones
    .flatMap((phone) => {
      const agreed = digitsAgreed(phone, caller);
      return agreed === undefined ? [] : { phone, ...agreed };
    })
    .toSorted((a, b) => Number(b.found === 'exact') - Number(a.found === 'exact') || b.digits - a.digits)[0];
}
