import type { CallService } from '#core/calls/call-service.ts';
import { actingFrom } from '#core/timeline/acting-from.ts';
import { CallTimelines } from '#core/timeline/call-timelines.ts';
import { circumstancesOf } from '#core/timeline/circumstances-of.ts';
import { ReachLog } from '#core/timeline/reach-log.ts';
import { electronDesk } from '#platform/electron-desk.ts';
import { ElectronPower } from '#platform/electron-power.ts';
import type { Surface, TimelineMarkName } from '#shared/domain/timeline.ts';

import type { Base } from './compose-base.ts';

export interface Timeline {
  readonly timelines: CallTimelines;
  /** The same commands, noticed as coming from this surface. */
  acting<Calls extends object>(calls: Calls, surface: Surface): Calls;
  dispose(): void;
}

const POWER_MARKS = {
  suspend: 'suspended',
  resume: 'woke',
  lock: 'screen-locked',
  unlock: 'screen-unlocked',
} as const satisfies Record<string, TimelineMarkName>;

/** What is written down about how each call went, and about when calls could not reach the agent. */
export function composeTimeline(base: Base, calls: CallService): Timeline {
  const { clock, timer, log, storage, publisher, marks } = base;
  const logger = log.child({ part: 'timeline' });
  const sources = {
    agent: () => publisher.parts().agent,
    calls: () => calls.views(),
    ringEnabled: () => storage.settings.current.ring.enabled,
    desk: electronDesk,
  };
  const timelines = new CallTimelines({
    store: storage.timelines,
    clock,
    timer,
    logger,
    circumstances: (call) => circumstancesOf(call, sources),
  });
  const reachLog = new ReachLog({
    store: storage.timelines,
    logger,
    onTurn: (turn, at) => timelines.markAll(turn, at),
  });
  marks.onMark((callId, name, at) => timelines.mark(callId, name, at));
  const stopPower = new ElectronPower().on((event) => timelines.markAll(POWER_MARKS[event]));
  const stopReach = publisher.onSnapshot((snapshot) => {
    reachLog.heard(snapshot.lines, clock.now());
  });
  return {
    timelines,
    acting: (target, surface) => actingFrom(target, (callId) => timelines.acted(callId, surface)),
    dispose: () => {
      stopPower();
      stopReach();
      timelines.dispose();
    },
  };
}
