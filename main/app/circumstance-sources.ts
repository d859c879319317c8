import type { CircumstanceSources } from '#core/timeline/circumstances-of.ts';
import { electronDesk } from '#platform/electron-desk.ts';

import type { Base } from './compose-base.ts';

/** Where a timeline learns how things stand on the PC. */
export function circumstanceSources(
  { publisher, storage }: Base,
  calls: CircumstanceSources['calls'],
): CircumstanceSources {
  return {
    agent: () => publisher.parts().agent,
    calls,
    ringEnabled: () => storage.settings.current.ring.enabled,
    desk: electronDesk,
  };
}
