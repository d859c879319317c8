import { expect, test } from 'vitest';

import { diagnosticsReport, type DiagnosticsParts } from '#core/diagnostics/diagnostics-report.ts';
import { PingLog } from '#core/diagnostics/ping-log.ts';
import { CallId, LineId } from '#shared/domain/ids.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { MemoryQuality } from '#test/support/fakes/memory-quality.ts';
import { MemoryTimelines } from '#test/support/fakes/memory-timelines.ts';

const LINE = LineId.parse('line-1');
const OTHER = LineId.parse('line-2');
const CALL = CallId.parse('11111111-1111-4111-8111-111111111111');
const ERASED = CallId.parse('22222222-2222-4222-8222-222222222222');
const DAY = 86_400_000;

function parts(more: Partial<DiagnosticsParts> = {}): DiagnosticsParts {
  return {
    clock: new ManualTimer(100 * DAY),
    lines: () => [
      { id: LINE, label: 'Support' },
      { id: OTHER, label: 'Sales' },
    ],
    outages: new MemoryTimelines(),
    runs: () => [{ from: 0, to: 100 * DAY }],
    pings: new PingLog(),
    ladders: { calls: () => [], ladder: () => undefined, message: () => undefined },
    history: new MemoryHistory(),
    quality: new MemoryQuality(),
    network: () => 'office',
    detailedUntil: () => undefined,
    ...more,
  };
}

test('each line has its own day', () => {
  const outages = new MemoryTimelines();
  outages.beginOutage({ lineId: OTHER, from: 99.5 * DAY, problem: 'dns' });
  const { lines } = diagnosticsReport(parts({ outages }));
  expect(lines.map(({ label, day }) => [label, day.map(({ kind }) => kind)])).toEqual([
    ['Support', ['fine']],
    ['Sales', ['fine', 'lost']],
  ]);
});

test('calls that were erased from the history are not told of', () => {
  const history = new MemoryHistory();
  history.save(aHistoryEntry({ id: CALL, name: 'Marta Lindqvist' }));
  const calls = () => [
    { id: ERASED, messages: 4 },
    { id: CALL, messages: 9 },
  ];
  const ladders = { calls, ladder: () => undefined, message: () => undefined };
  const report = diagnosticsReport(parts({ history, ladders }));
  expect(report.calls.map(({ name, messages }) => [name, messages])).toEqual([['Marta Lindqvist', 9]]);
});

test('pings are kept once each, with the line they belong to, until it is gone', () => {
  const pings = new PingLog();
  const line = (id: LineId, at: number) => ({
    id,
    reachability: {
      state: 'reachable' as const,
      since: 0,
      proofs: [{ kind: 'pong' as const, at, tookMs: 14 }],
    },
  });
  pings.heard([line(LINE, 1), line(OTHER, 1)]);
  pings.heard([line(LINE, 1), line(OTHER, 2)]);
  expect(pings.of(LINE)).toEqual([{ at: 1, tookMs: 14 }]);
  expect(pings.of(OTHER)).toHaveLength(2);
  pings.heard([line(LINE, 1)]);
  expect(pings.of(OTHER)).toEqual([]);
});
