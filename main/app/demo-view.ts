import type { DemoScenario, Snapshot } from '#shared/domain/snapshot.ts';

import type { Base } from './compose-base.ts';

/** What the panel shows of the running demo: who rings, and whether lines of the agent wait behind it. */
export function demoView({ storage }: Pick<Base, 'storage'>, playing?: DemoScenario): Snapshot['demo'] {
  const hasLines = storage.settings.current.lines.length > 0;
  return { ...(playing !== undefined && { playing }), ...(hasLines && { hasLines }) };
}
