import { describe, expect, it } from 'vitest';

import { writeViews } from '#core/crm/write-views.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import { aCreate, aFinish, aNote, anOutboxItem, aPromise } from '#test/support/builders/a-crm-write.ts';

const AWAY = { problem: 'not-reachable', nextTryAt: anOutboxItem().dueAt + 9000 } as const;

function viewOf(values: Partial<OutboxItem>, trouble?: typeof AWAY) {
  const [view] = writeViews([anOutboxItem(1, values)], { trouble: () => trouble }, (id) => `The ${id}`);
  return view;
}

describe('a write as people see it', () => {
  it('says what it is about and of which CRM', () => {
    const item = anOutboxItem(1, { write: aFinish(1), attempts: 2 });
    const { callId, number, startedAt } = aFinish(1).call;
    expect(viewOf({ write: aFinish(1), attempts: 2 })).toEqual({
      id: item.id,
      callId,
      system: 'crm',
      systemName: 'The crm',
      step: 'finish',
      state: 'waiting',
      number,
      startedAt,
      changedAt: item.changedAt,
      dueAt: item.dueAt,
      attempts: 2,
    });
  });

  it('shows the words that the agent can put right, and no others', () => {
    expect(viewOf({ write: aNote(1, 'Frist') })).toMatchObject({ text: 'Frist' });
    expect(viewOf({ write: aPromise(1) })).toMatchObject({ text: 'Offer for 40 desks' });
    expect(viewOf({ write: aCreate(1) })).toMatchObject({ fields: { lastName: 'Weber' } });
    expect(viewOf({ write: aFinish(1) })).not.toHaveProperty('text');
  });

  it('is as late as the CRM that is left alone, with why', () => {
    const view = { problem: 'not-reachable', dueAt: AWAY.nextTryAt };
    expect(viewOf({ state: 'waiting', problem: 'server-trouble' }, AWAY)).toMatchObject(view);
    expect(viewOf({ state: 'unsure' }, AWAY)).toMatchObject(view);
    const later = AWAY.nextTryAt + 1;
    expect(viewOf({ state: 'waiting', dueAt: later }, AWAY)).toMatchObject({ dueAt: later });
  });

  it.each(['held', 'refused', 'done'] as const)('that is %s keeps its own reason', (state) => {
    const view = viewOf({ state, problem: 'refused' }, AWAY);
    expect(view).toMatchObject({ problem: 'refused', dueAt: anOutboxItem().dueAt });
  });

  it('says in the words of the CRM what it wants and whom it has', () => {
    const others = [{ type: 'contact', id: '412', name: 'Mina Okafor' }] as const;
    const told = { detail: 'REQUIRED_FIELD_MISSING', wants: ['Industry'], others: [...others] };
    expect(viewOf({ write: aCreate(1), state: 'refused', ...told })).toMatchObject(told);
  });

  it('of a web address has the time of its event, and a call only where there was one', () => {
    const post = { step: 'post', eventId: 'e1', at: 5, url: 'https://x.example', body: '{}' } as const;
    const view = viewOf({ write: post });
    expect(view).toMatchObject({ step: 'post', startedAt: 5, number: '' });
    expect(view).not.toHaveProperty('callId');
  });
});
