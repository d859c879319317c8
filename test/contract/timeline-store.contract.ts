import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import type { CallTimeline } from '#shared/domain/timeline.ts';
import type { OutageStore, TimelineStore } from '#core/ports/timeline-store.ts';
import { callIdOf } from '#test/support/history-entries.ts';

const MAIN = LineId.parse('main');
const OTHER = LineId.parse('other');

const TIMELINE: CallTimeline = {
  circumstances: {
    agent: { state: 'not-ready', reason: 'no-microphone', since: 12 },
    locked: true,
    idleSeconds: 3,
    talkingTo: 'Jonas Weber',
    ringEnabled: true,
  },
  marks: [
    { name: 'invite-received', at: 1000.25 },
    { name: 'ring-audible', at: 1060.5, detail: 'Speakers (USB · ünï)' },
    { name: 'ended', at: 15_000, detail: 'missed' },
  ],
  dropped: 2,
};

/** What every store of timelines and outages promises. `make` gives an empty one each time. */
export function describeTimelineStore(name: string, make: () => TimelineStore & OutageStore): void {
  describe(`${name} as a store of timelines`, () => {
    it('gives a timeline back exactly as it was saved', () => {
      const store = make();
      store.saveTimeline(callIdOf(1), TIMELINE);
      expect(store.timeline(callIdOf(1))).toEqual(TIMELINE);
    });

    it('replaces what it kept of the same call, and knows nothing of others', () => {
      const store = make();
      store.saveTimeline(callIdOf(1), { marks: [], dropped: 0 });
      store.saveTimeline(callIdOf(1), TIMELINE);
      expect([store.timeline(callIdOf(1)), store.timeline(callIdOf(2))]).toEqual([TIMELINE, undefined]);
    });

    it('keeps one open outage per line, from its first moment', () => {
      const store = make();
      store.beginOutage({ lineId: MAIN, from: 100, problem: 'timeout' });
      store.beginOutage({ lineId: MAIN, from: 200, problem: 'dns' });
      store.beginOutage({ lineId: OTHER, from: 300 });
      expect(store.outagesBetween(0, 1000)).toEqual([
        { lineId: MAIN, from: 100, problem: 'timeout' },
        { lineId: OTHER, from: 300 },
      ]);
    });

    it('ends an outage once; a new one may begin after it', () => {
      const store = make();
      store.beginOutage({ lineId: MAIN, from: 100 });
      store.endOutage(MAIN, 150);
      store.endOutage(MAIN, 400);
      store.beginOutage({ lineId: MAIN, from: 500 });
      expect(store.outagesBetween(0, 1000)).toEqual([
        { lineId: MAIN, from: 100, to: 150 },
        { lineId: MAIN, from: 500 },
      ]);
    });

    it('finds exactly the outages that touch a span', () => {
      const store = make();
      for (const from of [100, 300, 500]) {
        store.beginOutage({ lineId: MAIN, from });
        store.endOutage(MAIN, from + 50);
      }
      const found = (from: number, to: number) => store.outagesBetween(from, to).map((each) => each.from);
      expect([found(150, 300), found(151, 299), found(340, 345), found(551, 900)]).toEqual([
        [100, 300],
        [],
        [300],
        [],
      ]);
    });

    it('never ends an outage before it began', () => {
      const store = make();
      store.beginOutage({ lineId: MAIN, from: 100 });
      store.endOutage(MAIN, 40);
      expect(store.outagesBetween(0, 1000)).toEqual([{ lineId: MAIN, from: 100, to: 100 }]);
    });
  });
}
