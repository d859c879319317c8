import type { DialPolicy } from '#shared/domain/dial-policy.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { DialOffers } from './dial-offers.ts';
import type { TollGuard } from './toll-guard.ts';

export interface LinkDialerOptions {
  readonly offers: Pick<DialOffers, 'offer'>;
  readonly guard: Pick<TollGuard, 'concern'>;
  readonly policy: () => DialPolicy;
  /** ISO 3166 country of the line that would dial. */
  readonly country: () => string;
  /** Puts the number into the panel's field. */
  readonly fill: (number: string) => void;
  readonly showPanel: () => void;
}

/**
 * What becomes of the number in a link. Anybody can write a link and none says who did, so at most its call is announced
 * and can be stopped (RFC 3966 section 11 wants the user's consent: the agent gave it in the settings); a number that the
 * toll guard minds is asked about whatever the settings say.
 */
export class LinkDialer {
  readonly #options: LinkDialerOptions;

  constructor(options: LinkDialerOptions) {
    this.#options = options;
  }

  take(number: string): void {
    const { offers, guard, policy, country, fill, showPanel } = this.#options;
    const concern = guard.concern(number);
    const { links, linkSeconds } = policy();
    if (links === 'offer' && concern === undefined) {
      fill(number);
      return;
    }
    offers.offer({
      dial: number,
      number: readNumber(number, country()),
      source: 'link',
      concern,
      undoMs: linkSeconds * 1000,
    });
    showPanel();
  }
}
