import { describe, expect, it } from 'vitest';

import { NetworkMemory } from '#core/sound/network-memory.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import type { QualityWord } from '#shared/domain/quality.ts';
import { CallId } from '#shared/domain/ids.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryQuality } from '#test/support/fakes/memory-quality.ts';

const DAY = 86_400_000;

function fixture(words: readonly QualityWord[], daysAgo = 1) {
  const time = new FakeTime();
  const store = new MemoryQuality();
  words.forEach((word, index) => {
    const callId = CallId.parse(`0000000${index}-0000-4000-8000-000000000000`);
    const summary = { averageMos: 3, leastMos: 2, word, lossPercent: 6, jitterMs: 9, series: [3] };
    store.saveQuality({ callId, at: time.now() - daysAgo * DAY + index, network: 'cafe', summary });
  });
  let shown: readonly string[] = [];
  const notices = new NoticeBoard({
    ids: new CountingIds(),
    onChange: (all) => void (shown = all.map(({ code }) => code)),
  });
  const place = { network: 'cafe' };
  const memory = new NetworkMemory({ store, network: () => place.network, clock: time, notices });
  return { memory, notices, place, shown: () => shown };
}

describe('the memory of networks', () => {
  it.each<{ name: string; words: readonly QualityWord[]; daysAgo?: number; warns: boolean }>([
    { name: 'most calls were poor', words: ['poor', 'poor', 'good'], warns: true },
    { name: 'most calls were good', words: ['poor', 'good', 'good'], warns: false },
    { name: 'there were only two calls', words: ['poor', 'poor'], warns: false },
    { name: 'they are three weeks old', words: ['poor', 'poor', 'poor'], daysAgo: 21, warns: false },
    { name: 'the first call of today is over', words: ['poor', 'poor', 'poor'], daysAgo: 0, warns: false },
  ])('warns $warns when $name', ({ words, daysAgo, warns }) => {
    const { memory, shown } = fixture(words, daysAgo);
    memory.look();
    expect(shown()).toEqual(warns ? ['network-poor'] : []);
  });

  it('warns once per network and takes it back in another one', () => {
    const { memory, notices, place, shown } = fixture(['poor', 'poor', 'poor']);
    memory.look();
    notices.clear('network-poor');
    memory.look();
    expect(shown()).toEqual([]);
    place.network = 'office';
    memory.look();
    place.network = 'cafe';
    expect(shown()).toEqual([]);
  });
});
