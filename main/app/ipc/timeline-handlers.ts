import type { Clock } from '#core/ports/clock.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import type { OutageStore, TimelineStore } from '#core/ports/timeline-store.ts';
import type { CallTimelines } from '#core/timeline/call-timelines.ts';
import { timelineReport } from '#core/timeline/timeline-report.ts';
import { fail, ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

export interface TimelineHandlerParts {
  readonly history: Pick<HistoryRepository, 'get'>;
  readonly store: TimelineStore & OutageStore;
  readonly timelines: Pick<CallTimelines, 'current'>;
  readonly clock: Clock;
}

/** How a call went, moment by moment. */
export function timelineHandlers(parts: TimelineHandlerParts): Pick<Handlers, 'history:timeline'> {
  const { history, store, timelines, clock } = parts;
  return {
    'history:timeline': ({ id }) => {
      const entry = history.get(id);
      if (entry === undefined) return fail('no-such-call');
      const current = (callId: typeof id) => timelines.current(callId);
      return ok(timelineReport(entry, { store, current, now: clock.now() }));
    },
  };
}
