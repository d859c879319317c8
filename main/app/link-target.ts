import { followLinkOrder } from '#core/links/follow-link-order.ts';
import type { CallService } from '#core/calls/call-service.ts';

import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import type { Dialing } from './compose-dialing.ts';
import { placeOfCall } from '#core/links/place-of-call.ts';
import type { LinkTarget } from './incoming-links.ts';

/** What links lead to: the panel comes up, and what they ask for goes where the agent's policy for links wants it. */
export function linkTarget(
  { notices, log, storage }: Base,
  windows: AppWindows,
  { links }: Dialing,
  calls: CallService,
): LinkTarget {
  return {
    show: () => windows.showPanel('calls'),
    offer: (dial) => {
      notices.clear('link-unreadable');
      links.take(dial);
    },
    history: (search) => windows.navigate({ place: 'history', search }),
    call: (id) => {
      const place = placeOfCall(id, {
        calls: calls.views(),
        isKept: (past) => storage.history.get(past) !== undefined,
      });
      if (place === undefined) notices.add('link-no-call');
      else notices.clear('link-no-call');
      windows.navigate(place ?? { place: 'calls' });
    },
    order: (order) => {
      windows.showPanel('calls');
      const policy = storage.settings.current.dialPolicy;
      void followLinkOrder(order, policy, calls).then((done) => {
        if (!done.ok) log.warn('link.order-failed', { order, problem: done.problem });
      });
    },
    unreadable: (problem) => {
      log.warn('link.refused', { problem });
      notices.add('link-unreadable');
      windows.showPanel('calls');
    },
  };
}
