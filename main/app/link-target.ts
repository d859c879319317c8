import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import type { Dialing } from './compose-dialing.ts';
import type { LinkTarget } from './incoming-links.ts';

/** What links lead to: the panel comes up, and a number goes where the agent's policy for links wants it. */
export function linkTarget({ notices, log }: Base, windows: AppWindows, { links }: Dialing): LinkTarget {
  return {
    show: () => windows.showPanel('calls'),
    offer: (dial) => {
      notices.clear('link-unreadable');
      links.take(dial);
    },
    unreadable: (problem) => {
      log.warn('link.refused', { problem });
      notices.add('link-unreadable');
      windows.showPanel('calls');
    },
  };
}
