import type { DiagnosticsReport, LadderCall, NetworkQuality } from '#shared/domain/diagnostics.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import type { CallLadders } from '../ports/call-ladders.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { QualityStore } from '../ports/quality-store.ts';
import type { Run } from '../ports/run-store.ts';
import type { OutageStore } from '../ports/timeline-store.ts';
import type { PingLog } from './ping-log.ts';
import { reachDay } from './reach-day.ts';

const DAY_MS = 86_400_000;
const NETWORK_DAYS = 90;

export interface DiagnosticsParts {
  readonly clock: Clock;
  readonly lines: () => readonly Pick<LineView, 'id' | 'label'>[];
  readonly outages: OutageStore;
  readonly runs: () => readonly Run[];
  readonly pings: PingLog;
  readonly ladders: CallLadders;
  readonly history: Pick<HistoryRepository, 'get'>;
  readonly quality: Pick<QualityStore, 'networksSince'>;
  /** Opaque name of the network the computer is in. */
  readonly network: () => string;
  readonly detailedUntil: () => number | undefined;
}

/** What is known of how the app fared, put together when somebody looks. */
export function diagnosticsReport(parts: DiagnosticsParts): DiagnosticsReport {
  const { clock, lines, outages, runs, pings } = parts;
  const now = clock.now();
  const day = outages.outagesBetween(now - DAY_MS, now);
  const until = parts.detailedUntil();
  return {
    now,
    lines: lines().map(({ id, label }) => ({
      lineId: id,
      label,
      day: reachDay(
        day.filter(({ lineId }) => lineId === id),
        runs(),
        now,
      ),
      pings: pings.of(id),
    })),
    calls: ladderCalls(parts),
    networks: networks(parts, now),
    ...(until !== undefined && { detailedUntil: until }),
  };
}

/** A call that is gone from the history is not told of here either. */
function ladderCalls({ ladders, history }: DiagnosticsParts): readonly LadderCall[] {
  return ladders.calls().flatMap(({ id, messages }) => {
    const entry = history.get(id);
    if (entry === undefined) return [];
    const { startedAt, direction, name, number, result } = entry;
    return [
      { id, at: startedAt, direction, name, number, messages, ...(result !== undefined && { result }) },
    ];
  });
}

function networks({ quality, network }: DiagnosticsParts, now: number): readonly NetworkQuality[] {
  const here = network();
  return quality.networksSince(now - NETWORK_DAYS * DAY_MS).map(({ network: name, ...facts }) => ({
    isHere: name === here,
    ...facts,
  }));
}
