import { describe, expect, it } from 'vitest';

import type { OutboxItem } from '#shared/domain/outbox.ts';
import type { OutboxRepository } from '#core/ports/outbox-repository.ts';
import { aBegin, aFinish, aNote, anOutboxItem } from '#test/support/builders/a-crm-write.ts';

const DUE = anOutboxItem().dueAt;

const ids = (items: readonly OutboxItem[]) => items.map(({ id }) => id);

/** What every outbox on disk promises. `make` gives an empty one each time. */
export function describeOutboxRepository(name: string, make: () => OutboxRepository): void {
  function filled(...items: readonly OutboxItem[]): OutboxRepository {
    const repository = make();
    for (const item of items) repository.add(item);
    return repository;
  }

  describe(`${name} as an outbox`, () => {
    it('gives an item back exactly as it was kept', () => {
      const full = anOutboxItem(1, {
        write: aNote(1, 'Zeile 1\nZeile 2 · ünï'),
        problem: 'refused',
        detail: '<b>no</b>',
        receipt: { id: '88', record: { type: 'lead', id: '9' } },
        others: [{ type: 'contact', id: '412', name: 'Mina Okafor' }],
        wants: [{ name: 'Industry__c', label: 'Industry', choices: [{ value: 'wood', label: 'Woodwork' }] }],
        after: 'crm record 1',
        renewed: true,
        freesAt: DUE + 0.5,
        dueAt: DUE + 0.25,
      });
      const bare = anOutboxItem(2);
      const repository = filled(full, bare);
      expect([repository.get(full.id), repository.get(bare.id)]).toEqual([full, bare]);
      expect(repository.get(anOutboxItem(9).id)).toBeUndefined();
    });

    it('takes nothing twice under one key', () => {
      const item = anOutboxItem(1);
      const repository = filled(item);
      expect(repository.add({ ...anOutboxItem(2), key: item.key })).toBe(false);
      expect(ids(repository.open(10))).toEqual([item.id]);
    });

    it('replaces an item where it stands in the order', () => {
      const repository = filled(anOutboxItem(1), anOutboxItem(2));
      const changed = { ...anOutboxItem(1), state: 'refused' as const, attempts: 3, dueAt: DUE + 5 };
      repository.save(changed);
      expect(repository.open(10)).toEqual([changed, anOutboxItem(2)]);
    });

    it('keeps the order of a lane, with what is over', () => {
      const begin = anOutboxItem(1, { state: 'done' });
      const finish = anOutboxItem(2, { write: aFinish(1), dueAt: 0 });
      const repository = filled(begin, anOutboxItem(3), finish);
      expect(repository.lane(begin.lane)).toEqual([begin, finish]);
    });

    it('offers the first of each lane, the longest due first, when it is due', () => {
      const repository = filled(
        anOutboxItem(1, { dueAt: DUE + 2 }),
        anOutboxItem(2, { write: aFinish(1), dueAt: DUE - 9 }),
        anOutboxItem(3, { dueAt: DUE + 1, state: 'unsure' }),
        anOutboxItem(4, { dueAt: DUE + 50, state: 'held' }),
      );
      const one = anOutboxItem(1).id;
      const three = anOutboxItem(3).id;
      expect(ids(repository.due('crm', DUE + 2, 10))).toEqual([three, one]);
      expect(ids(repository.due('crm', DUE + 2, 1))).toEqual([three]);
      expect(ids(repository.due('crm', DUE + 1, 10))).toEqual([three]);
      expect([repository.due('other', DUE + 99, 10), repository.nextDueAt('other', DUE)]).toEqual([
        [],
        undefined,
      ]);
      expect(repository.nextDueAt('crm', DUE)).toBe(DUE + 1);
    });

    it.each(['sending', 'checking', 'refused'] as const)('offers nothing behind what is %s', (state) => {
      const repository = filled(anOutboxItem(1, { state }), anOutboxItem(2, { write: aFinish(1) }));
      expect([repository.due('crm', DUE, 10), repository.nextDueAt('crm', DUE)]).toEqual([[], undefined]);
    });

    it.each(['done', 'discarded'] as const)('goes on behind what is %s', (state) => {
      const repository = filled(anOutboxItem(1, { state }), anOutboxItem(2, { write: aFinish(1) }));
      expect(ids(repository.due('crm', DUE, 10))).toEqual([anOutboxItem(2).id]);
    });

    it('knows what is under way, which accounts wait, and how much is open', () => {
      const repository = filled(
        anOutboxItem(1, { state: 'done', account: 'a' }),
        anOutboxItem(2, { state: 'sending', account: 'b' }),
        anOutboxItem(3, { state: 'checking', account: 'c' }),
        anOutboxItem(4, { state: 'refused', account: 'b' }),
        anOutboxItem(5, { state: 'discarded' }),
      );
      expect(ids(repository.underWay())).toEqual([anOutboxItem(2).id, anOutboxItem(3).id]);
      expect(repository.openAccounts()).toEqual(['b', 'c']);
      expect(repository.counts()).toEqual({ open: 3, refused: 1 });
      expect(ids(repository.open(2))).toEqual([anOutboxItem(2).id, anOutboxItem(3).id]);
    });

    it('knows the calls that were begun and never ended', () => {
      const repository = filled(
        anOutboxItem(1, { state: 'done' }),
        anOutboxItem(2, { write: aFinish(1) }),
        anOutboxItem(3, { state: 'done' }),
        anOutboxItem(4, { state: 'discarded' }),
        anOutboxItem(5, { write: aNote(5) }),
        anOutboxItem(6),
      );
      expect(ids(repository.begunOnly())).toEqual([anOutboxItem(3).id, anOutboxItem(6).id]);
    });

    it('forgets lanes that are over, and no part of one that is not', () => {
      const old = { state: 'done', changedAt: DUE - 10 } as const;
      const repository = filled(
        anOutboxItem(1, old),
        anOutboxItem(2, { ...old, write: aFinish(1) }),
        anOutboxItem(3, old),
        anOutboxItem(4, { write: aFinish(3), changedAt: DUE - 10 }),
        anOutboxItem(5, { ...old, changedAt: DUE }),
      );
      repository.forget(DUE);
      const left = [1, 3, 5].map(
        (call) => repository.lane(anOutboxItem(call, { write: aBegin(call) }).lane).length,
      );
      expect(left).toEqual([0, 2, 1]);
    });

    it('offers nothing while the lane it waits for is open, whichever was added first', () => {
      const waits = anOutboxItem(1, { after: 'crm record' });
      const first = anOutboxItem(2, { lane: 'crm record', dueAt: DUE - 1 });
      const repository = filled(waits, first);
      expect(ids(repository.due('crm', DUE, 10))).toEqual([first.id]);
      expect(repository.nextDueAt('crm', DUE)).toBe(DUE - 1);
      repository.save({ ...first, state: 'refused' });
      expect([repository.due('crm', DUE, 10), repository.nextDueAt('crm', DUE)]).toEqual([[], undefined]);
      repository.save({ ...first, state: 'done' });
      expect(ids(repository.due('crm', DUE, 10))).toEqual([waits.id]);
      expect(ids(repository.behind('crm record'))).toEqual([waits.id]);
    });

    it('offers what waits once what is open in that lane frees it', () => {
      const waits = anOutboxItem(1, { after: 'crm record' });
      const first = anOutboxItem(2, { lane: 'crm record', state: 'refused', freesAt: DUE + 5 });
      const repository = filled(waits, first);
      expect([repository.due('crm', DUE + 4, 10), repository.nextDueAt('crm', DUE + 4)]).toEqual([
        [],
        undefined,
      ]);
      expect(ids(repository.due('crm', DUE + 5, 10))).toEqual([waits.id]);
      expect(repository.nextDueAt('crm', DUE + 5)).toBe(DUE);
      repository.add(anOutboxItem(3, { lane: 'crm record', write: aNote(3) }));
      expect(repository.due('crm', DUE + 5, 10)).toEqual([]);
    });

    it('keeps a lane that something open waits for', () => {
      const old = { state: 'done', changedAt: DUE - 10 } as const;
      const log = anOutboxItem(1, old);
      const link = anOutboxItem(2, { lane: 'crm link', after: log.lane, changedAt: DUE - 10 });
      const repository = filled(log, link);
      repository.forget(DUE);
      expect(ids(repository.lane(log.lane))).toEqual([log.id]);
      repository.save({ ...link, state: 'done' });
      repository.forget(DUE);
      expect([repository.lane(log.lane), repository.lane(link.lane)]).toEqual([[], []]);
    });

    it('has set nothing aside', () => {
      expect(filled(anOutboxItem(1)).damaged()).toBe(0);
    });
  });
}
