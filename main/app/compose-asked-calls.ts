import { AskedCalls } from '#core/asked-calls/asked-calls.ts';
import type { CrmAccounts } from '#core/crm/crm-accounts.ts';
import type { DialOutcome } from '#core/dialing/dial-offers.ts';
import { dialable } from '#core/numbers/dialable.ts';
import { readNumber } from '#core/numbers/read-number.ts';

import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import type { Dialing } from './compose-dialing.ts';
import type { Phone } from './compose-phone.ts';

/** What calls that CRMs ask for are offered by; there once the telephone is. */
export interface AskedCallsDesk {
  readonly calls: AskedCalls;
  /** From now on they are offered to the agent. */
  start(phone: Phone, dialing: Dialing, windows: AppWindows): void;
}

type Offer = (number: string, from: string, told: (outcome: DialOutcome) => void) => void;

/** Calls that the agent starts on pages of CRMs. */
export function composeAskedCalls(base: Base, accounts: () => CrmAccounts): AskedCallsDesk {
  const { clock, timer, log } = base;
  let offer: Offer | undefined;
  let line: Pick<Phone, 'country'> | undefined;
  const calls = new AskedCalls({
    crms: () =>
      accounts()
        .inUse()
        .flatMap(({ account, adapter: { asks, systemName } }) =>
          asks === undefined ? [] : { account: account.id, name: systemName, asks },
        ),
    offer: (...asked) => offer?.(...asked),
    country: () => line?.country() ?? '',
    clock,
    timer,
    logger: log.child({ part: 'crm' }),
  });
  return {
    calls,
    start: (phone, dialing, windows) => {
      line = phone;
      offer = offerBy(base, phone, dialing, windows);
      calls.start();
    },
  };
}

/** As links are: announced with time to stop it, or asked about; what the toll guard minds is asked about always. */
function offerBy(
  { storage }: Base,
  { country }: Phone,
  { guard, offers }: Dialing,
  windows: AppWindows,
): Offer {
  return (number, from, told) => {
    const wanted = dialable(number, country());
    if (!wanted.ok) {
      told(wanted.problem);
      return;
    }
    const { links, linkSeconds } = storage.settings.current.dialPolicy;
    offers.offer({
      dial: wanted.value,
      number: readNumber(wanted.value, country()),
      source: 'crm',
      from,
      concern: guard.concern(wanted.value) ?? (links === 'offer' ? 'asked' : undefined),
      undoMs: linkSeconds * 1000,
      told,
    });
    windows.showPanel('calls');
  };
}
