import type { CallService } from '#core/calls/call-service.ts';
import type { PowerEvent } from '#core/ports/power-events.ts';
import { actingFrom } from '#core/timeline/acting-from.ts';
import { CallTimelines } from '#core/timeline/call-timelines.ts';
import { circumstancesOf } from '#core/timeline/circumstances-of.ts';
import { ReachLog } from '#core/timeline/reach-log.ts';
import type { Surface, TimelineMarkName } from '#shared/domain/timeline.ts';

import { circumstanceSources } from './circumstance-sources.ts';
import type { Base } from './compose-base.ts';

export interface Timeline {
  readonly timelines: CallTimelines;
  /** The OS says that the PC sleeps, wakes, is locked. */
  power(event: PowerEvent): void;
  /** The same commands, noticed as coming from this surface. */
  acting<Calls extends object>(calls: Calls, surface: Surface): Calls;
  dispose(): void;
}

const POWER_MARKS = {
  suspend: 'suspended',
  resume: 'woke',
  lock: 'screen-locked',
  unlock: 'screen-unlocked',
  shutdown: 'shut-down',
} as const satisfies Record<PowerEvent, TimelineMarkName>;

/** What is written down about how each call went, and about when calls could not reach the agent. */
export function composeTimeline(base: Base, calls: CallService): Timeline {
  const { clock, timer, log, storage, publisher, marks } = base;
  const sources = circumstanceSources(base, () => calls.views());
  const logger = log.child({ part: 'timeline' });
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
  const stopReach = publisher.onSnapshot((snapshot) => {
    reachLog.heard(snapshot.lines, clock.now());
  });
  return {
    timelines,
    power: (event) => timelines.markAll(POWER_MARKS[event]),
    acting: (target, surface) => actingFrom(target, (callId) => timelines.acted(callId, surface)),
    dispose: () => {
      stopReach();
      timelines.dispose();
    },
  };
}
