import { describe, expect, it } from 'vitest';

import { FollowUpNotifications } from '#core/follow-ups/follow-up-notifications.ts';
import { FollowUp } from '#shared/domain/follow-up.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeNotifier } from '#test/support/fakes/fake-notifier.ts';

function promised(index: number, values: object = {}): FollowUp {
  return FollowUp.parse({
    id: callIdOf(500 + index),
    callId: aCallId(index),
    lineId: 'line-1',
    number: aNumber(),
    name: 'Mina Okafor',
    text: 'Offer',
    dueAt: 1,
    promisedAt: 1,
    createdAt: 0,
    state: 'due',
    ...values,
  });
}

function reminders() {
  const notifier = new FakeNotifier();
  const happened: string[] = [];
  const notifications = new FollowUpNotifications({
    notifier,
    translate: (key, values) => `${key} ${values?.['name'] ?? ''}`.trim(),
    call: (id) => void happened.push(`call ${id}`),
    open: () => void happened.push('open'),
  });
  return { notifier, notifications, happened };
}

const idOf = (promise: FollowUp) => `follow-up:${promise.id}`;

describe('reminders of promised calls', () => {
  it('say who and what, calmly, with the way to call', () => {
    const { notifier, notifications } = reminders();
    const one = promised(1);
    notifications.due(one);
    expect([...notifier.shown.values()]).toEqual([
      {
        id: idOf(one),
        title: 'notify.followUp.title Mina Okafor',
        body: 'Offer',
        actions: [{ id: 'call', label: 'notify.followUp.call' }],
        isCalm: true,
      },
    ]);
  });

  it('name the number of whom nobody knows, and say something where nothing was written', () => {
    const { notifier, notifications } = reminders();
    notifications.due(promised(1, { name: '', text: '' }));
    expect([...notifier.shown.values()]).toMatchObject([
      { title: `notify.followUp.title ${aNumber().display}`, body: 'notify.followUp.body' },
    ]);
  });

  it('call by their button, and else bring the panel up', () => {
    const { notifier, notifications, happened } = reminders();
    const one = promised(1);
    notifications.due(one);
    notifier.click(idOf(one), 'call');
    notifier.click(idOf(one));
    notifier.click('missed:1', 'call');
    expect(happened).toEqual([`call ${one.id}`, 'open']);
  });

  it('go away with what is done or put off, and the others stay', () => {
    const { notifier, notifications } = reminders();
    const [one, two] = [promised(1), promised(2)];
    notifications.due(one);
    notifications.due(two);
    notifications.dueNow([two]);
    expect([...notifier.shown.keys()]).toEqual([idOf(two)]);
    notifier.shown.set(idOf(one), { id: idOf(one), title: '', body: '', actions: [] });
    notifications.dueNow([two]);
    expect(notifier.shown.has(idOf(one))).toBe(true);
  });

  it('go away with the app, which hears no more clicks', () => {
    const { notifier, notifications, happened } = reminders();
    notifications.due(promised(1));
    notifications.dispose();
    expect(notifier.shown.size).toBe(0);
    notifier.click(idOf(promised(1)));
    expect(happened).toEqual([]);
  });
});
