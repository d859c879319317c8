import { DialOffers } from '#core/dialing/dial-offers.ts';
import { LinkDialer } from '#core/dialing/link-dialer.ts';
import { SelectionDialer } from '#core/dialing/selection-dialer.ts';
import { TollGuard } from '#core/dialing/toll-guard.ts';
import { ElectronSelection } from '#platform/electron-selection.ts';

import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';

/** How numbers that the agent did not type become calls. */
export interface Dialing {
  readonly guard: TollGuard;
  readonly offers: DialOffers;
  readonly selection: SelectionDialer;
  readonly links: LinkDialer;
  dispose(): void;
}

export function composeDialing(base: Base, phone: Phone, windows: AppWindows): Dialing {
  const { storage, clock, notices } = base;
  const { calls, country } = phone;
  const showPanel = () => windows.showPanel('calls');
  const policy = () => storage.settings.current.dialPolicy;
  const guard = new TollGuard({ policy, country, clock });
  const stopWatching = calls.observe(guard);
  const offers = composeOffers(base, phone, showPanel);
  const selection = new SelectionDialer({
    selection: new ElectronSelection(),
    offers,
    guard,
    country,
    onNothing: () => {
      notices.add('no-number-selected');
      showPanel();
    },
  });
  const links = new LinkDialer({
    offers,
    guard,
    policy,
    country,
    showPanel,
    fill: (dial) => windows.navigate({ place: 'calls', dial }),
  });
  const dispose = () => {
    stopWatching();
    offers.dispose();
  };
  return { guard, offers, selection, links, dispose };
}

function composeOffers(base: Base, { calls }: Phone, showPanel: () => void): DialOffers {
  const { publisher, clock, timer, ids, log, notices } = base;
  return new DialOffers({
    clock,
    timer,
    ids,
    dial: (number, choice) => calls.dial(number, choice),
    onOffer: (dialOffer) => {
      notices.clear('no-number-selected');
      publisher.update({ dialOffer });
    },
    onFailed: (problem, number) => {
      log.warn('dial-offer.failed', { problem });
      notices.add('dial-failed', { number });
      showPanel();
    },
  });
}
