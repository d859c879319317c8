import { describe, expect, it } from 'vitest';

import type { FollowUp } from '#shared/domain/follow-up.ts';
import { LineId } from '#shared/domain/ids.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { FollowUpStore } from '#core/ports/follow-up-store.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

function aPromise(index: number, values: Partial<FollowUp> = {}): FollowUp {
  return {
    id: callIdOf(700 + index),
    callId: callIdOf(index),
    lineId: LineId.parse('line-1'),
    number: readNumber('+4930901820', 'DE'),
    name: 'Mina Okafor',
    text: 'Offer',
    dueAt: index * 1000,
    promisedAt: index * 1000,
    createdAt: 0,
    state: 'open',
    ...values,
  };
}

/** What every store of promised calls promises. */
export function describeFollowUpStore(name: string, start: () => FollowUpStore): void {
  describe(`${name} as a store of promised calls`, () => {
    it('gives back what was saved, the newest version of it', () => {
      const store = start();
      store.save(aPromise(1));
      store.save(aPromise(1, { state: 'due', text: 'Other' }));
      expect(store.get(aPromise(1).id)).toEqual(aPromise(1, { state: 'due', text: 'Other' }));
      expect(store.get(callIdOf(1))).toBeUndefined();
    });

    it('lists the soonest first, and what was kept behind, the last kept first', () => {
      const store = start();
      const kept = { state: 'done' as const };
      store.save(aPromise(1, { ...kept, doneAt: 10 }));
      store.save(aPromise(2, { ...kept, doneAt: 20 }));
      store.save(aPromise(4));
      store.save(aPromise(3));
      expect(store.list(10).map(({ dueAt }) => dueAt)).toEqual([3000, 4000, 2000, 1000]);
      expect(store.list(1)).toHaveLength(1);
    });

    it('knows those of a call, and forgets one or a whole line', () => {
      const store = start();
      store.save(aPromise(1));
      store.save(aPromise(2, { lineId: LineId.parse('demo') }));
      expect(store.ofCall(callIdOf(1)).map(({ callId }) => callId)).toEqual([callIdOf(1)]);
      store.forgetLine(LineId.parse('demo'));
      expect(store.list(10)).toHaveLength(1);
      store.remove(aPromise(1).id);
      expect(store.list(10)).toEqual([]);
    });
  });
}
