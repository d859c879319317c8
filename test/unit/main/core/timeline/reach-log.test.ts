import { describe, expect, it } from 'vitest';

import { ReachLog } from '#core/timeline/reach-log.ts';
import { timelineReport } from '#core/timeline/timeline-report.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { Reachability } from '#shared/domain/reachability.ts';
import { MemoryTimelines } from '#test/support/fakes/memory-timelines.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { historyEntry } from '#test/support/history-entries.ts';

const LINE = LineId.parse('main');

function logged() {
  const store = new MemoryTimelines();
  const turns: string[] = [];
  const log = new ReachLog({
    store,
    logger: silentLogger,
    onTurn: (turn, at) => turns.push(`${turn} ${at}`),
  });
  const hear = (state: Reachability['state'], at: number) =>
    log.heard(
      [
        {
          id: LINE,
          reachability: { state, since: at, ...(state === 'unreachable' && { problem: 'timeout' }) },
        },
      ],
      at,
    );
  return { store, turns, hear, log };
}

describe('log of reachability', () => {
  it('keeps from when to when calls could not come', () => {
    const { store, turns, hear } = logged();
    hear('connecting', 10);
    hear('reachable', 20);
    hear('unreachable', 100);
    hear('unreachable', 130);
    hear('reachable', 190);
    expect(store.outagesBetween(0, 1000)).toEqual([{ lineId: LINE, from: 100, to: 190, problem: 'timeout' }]);
    expect(turns).toEqual(['unreachable 100', 'reachable 190']);
  });

  it('goes on with an outage that the last run did not survive, until calls come again', () => {
    const { store, hear } = logged();
    store.beginOutage({ lineId: LINE, from: 50 });
    hear('connecting', 400);
    hear('reachable', 420);
    expect(store.outagesBetween(0, 1000)).toEqual([{ lineId: LINE, from: 50, to: 420 }]);
  });

  it('does not hold it against the server that the agent signed out', () => {
    const { store, hear } = logged();
    hear('unreachable', 100);
    hear('off', 150);
    expect(store.outagesBetween(0, 1000)).toMatchObject([{ from: 100, to: 150 }]);
  });

  it('ends the outage of a line that was taken away', () => {
    const { store, hear, log } = logged();
    hear('unreachable', 100);
    log.heard([], 180);
    log.heard([], 300);
    expect(store.outagesBetween(0, 1000)).toMatchObject([{ from: 100, to: 180 }]);
  });

  it('tells outages of the call’s own line, up to five minutes before it', () => {
    const store = new MemoryTimelines();
    const entry = historyEntry(1);
    const { startedAt } = entry;
    const add = (lineId: LineId, from: number, to: number) => {
      store.beginOutage({ lineId, from });
      store.endOutage(lineId, to);
    };
    add(LINE, startedAt - 900_000, startedAt - 301_000);
    add(LINE, startedAt - 400_000, startedAt - 200_000);
    add(LineId.parse('other'), startedAt - 100, startedAt);
    const report = timelineReport(entry, { store, current: () => undefined, now: startedAt });
    expect(report).toEqual({
      marks: [],
      dropped: 0,
      outages: [{ lineId: LINE, from: startedAt - 400_000, to: startedAt - 200_000 }],
    });
  });
});
