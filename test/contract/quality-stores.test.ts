import { beforeEach, describe, expect, it } from 'vitest';

import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { SqliteQuality } from '#adapters/storage/sqlite-quality.ts';
import type { QualityStore } from '#core/ports/quality-store.ts';
import { CallId, LineId } from '#shared/domain/ids.ts';
import type { QualitySummary } from '#shared/domain/quality.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { MemoryQuality } from '#test/support/fakes/memory-quality.ts';

const FIRST = CallId.parse('11111111-1111-4111-8111-111111111111');
const SECOND = CallId.parse('22222222-2222-4222-8222-222222222222');
const THIRD = CallId.parse('33333333-3333-4333-8333-333333333333');
const SUMMARY: QualitySummary = {
  averageMos: 4.2,
  leastMos: 3,
  word: 'good',
  lossPercent: 0.3,
  jitterMs: 4,
  roundTripMs: 24,
  codec: 'audio/opus',
  path: 'direct',
  series: [4.4, 3, 4.4],
};

function inMemory() {
  return openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 }).database;
}

describe.each<{ name: string; open: () => QualityStore }>([
  { name: 'SqliteQuality', open: () => new SqliteQuality(inMemory()) },
  { name: 'MemoryQuality', open: () => new MemoryQuality() },
])('$name as a store of quality', ({ open }) => {
  let store: QualityStore;
  beforeEach(() => {
    store = open();
  });

  it('gives back what it was given, and nothing for another call', () => {
    store.saveQuality({ callId: FIRST, at: 1000, network: 'office', summary: SUMMARY });
    expect(store.quality(FIRST)).toEqual(SUMMARY);
    expect(store.quality(SECOND)).toBeUndefined();
  });

  it('replaces what it had of a call', () => {
    store.saveQuality({ callId: FIRST, at: 1000, network: 'office', summary: SUMMARY });
    store.saveQuality({
      callId: FIRST,
      at: 2000,
      network: 'home',
      summary: { ...SUMMARY, word: 'poor', averageMos: 3.2 },
    });
    expect(store.quality(FIRST)).toMatchObject({ word: 'poor', averageMos: 3.2 });
    expect(store.qualityIn('office', 0, 10)).toEqual([]);
  });

  it('tells the latest calls in a network, newest first', () => {
    store.saveQuality({ callId: FIRST, at: 1000, network: 'office', summary: SUMMARY });
    store.saveQuality({ callId: SECOND, at: 2000, network: 'office', summary: SUMMARY });
    const ids = (since: number, limit: number) =>
      store.qualityIn('office', since, limit).map(({ callId }) => callId);
    expect(ids(0, 10)).toEqual([SECOND, FIRST]);
    expect(ids(1000, 10)).toEqual([SECOND]);
    expect(ids(0, 1)).toEqual([SECOND]);
    expect(store.qualityIn('home', 0, 10)).toEqual([]);
  });

  it('sums up each network, the one used last first, without calls that had none', () => {
    store.saveQuality({ callId: FIRST, at: 1000, network: 'home', summary: SUMMARY });
    store.saveQuality({
      callId: SECOND,
      at: 2000,
      network: 'home',
      summary: { ...SUMMARY, word: 'poor', averageMos: 3 },
    });
    store.saveQuality({ callId: THIRD, at: 1500, network: '', summary: SUMMARY });
    expect(store.networksSince(0)).toEqual([
      { network: 'home', calls: 2, poor: 1, averageMos: 3.6, lastAt: 2000 },
    ]);
    store.saveQuality({ callId: THIRD, at: 3000, network: 'office', summary: SUMMARY });
    expect(store.networksSince(1000).map(({ network, calls }) => [network, calls])).toEqual([
      ['office', 1],
      ['home', 1],
    ]);
  });
});

describe('SqliteQuality', () => {
  it('forgets a call that goes from the history', () => {
    const database = inMemory();
    const history = new SqliteHistory(database);
    const store = new SqliteQuality(database);
    const lineId = LineId.parse('demo');
    history.save(aHistoryEntry({ id: FIRST, lineId }));
    store.saveQuality({ callId: FIRST, at: 1000, network: 'office', summary: SUMMARY });
    history.forgetLine(lineId);
    expect(store.quality(FIRST)).toBeUndefined();
  });
});
