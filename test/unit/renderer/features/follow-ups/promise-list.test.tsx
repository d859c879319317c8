import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { PromiseList } from '#renderer/features/follow-ups/promise-list.tsx';
import { FollowUp } from '#shared/domain/follow-up.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

function promised(index: number, more: object = {}): FollowUp {
  return FollowUp.parse({
    id: callIdOf(500 + index),
    callId: aCallId(index),
    lineId: 'line-1',
    number: aNumber(),
    name: `Person ${index}`,
    text: 'Offer',
    dueAt: Date.now() + 3_600_000,
    promisedAt: Date.now() + 3_600_000,
    createdAt: Date.now(),
    state: 'open',
    ...more,
  });
}

async function show(promises: readonly FollowUp[]) {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('promise:list', () => ({ ok: true, value: promises }));
  const opened: string[] = [];
  await renderPart(<PromiseList onOpen={(id) => opened.push(id)} />, bridge);
  return { bridge, opened };
}

const row = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  const found = button.closest('li');
  if (found === null) throw new Error(`no row of ${name}`);
  return within(found);
};

test('a promised call is made, done, and leads to the call in which it was promised', async () => {
  const { bridge, opened } = await show([promised(1)]);
  const one = await row('Person 1');
  await userEvent.click(one.getByRole('button', { name: 'Call' }));
  expect(bridge.inputsOf('promise:call')).toEqual([{ id: callIdOf(501) }]);
  await userEvent.click(one.getByRole('button', { name: 'Done' }));
  expect(bridge.inputsOf('promise:done')).toEqual([{ id: callIdOf(501) }]);
  await userEvent.click(one.getByRole('button', { name: 'Person 1' }));
  expect(opened).toEqual([aCallId(1)]);
});

test('only what is due can be put off, by ten minutes, and what is done offers nothing', async () => {
  const { bridge } = await show([promised(1), promised(2, { state: 'due' }), promised(3, { state: 'done' })]);
  const [open, due, done] = [await row('Person 1'), await row('Person 2'), await row('Person 3')];
  expect(open.getAllByRole('button')).toHaveLength(3);
  expect(done.getAllByRole('button')).toHaveLength(1);
  const before = Date.now();
  const [, , later] = due.getAllByRole('button');
  if (later !== undefined) await userEvent.click(later);
  const [put] = bridge.inputsOf('promise:put-off') as readonly {
    readonly id: string;
    readonly dueAt: number;
  }[];
  expect(put?.id).toBe(callIdOf(502));
  expect(put?.dueAt).toBeGreaterThanOrEqual(before + 600_000);
});

test('without a promise the list says what it is for', async () => {
  await show([]);
  expect(await screen.findByRole('list')).toBeTruthy();
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByText('No call is promised')).toBeTruthy();
});
