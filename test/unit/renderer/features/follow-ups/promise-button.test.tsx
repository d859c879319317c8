import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { PromiseButton } from '#renderer/features/follow-ups/promise-button.tsx';
import { PromisesOfCall } from '#renderer/features/follow-ups/promises-of-call.tsx';
import { tomorrowMorning } from '#renderer/features/follow-ups/promise-times.ts';
import { FollowUp } from '#shared/domain/follow-up.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const HOUR_MS = 3_600_000;

async function open(answer: object = { ok: true }) {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('promise:add', () => answer);
  await renderPart(<PromiseButton callId={aCallId(1)} />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Promise to call back' }));
  await userEvent.type(await screen.findByLabelText('What about?'), 'Offer');
  const added = () => bridge.inputsOf('promise:add') as readonly { readonly dueAt: number }[];
  return { added };
}

test('a call back is promised in an hour, with what it is about', async () => {
  const { added } = await open();
  const before = Date.now();
  await userEvent.click(screen.getByRole('button', { name: 'In an hour' }));
  expect(added()).toEqual([{ callId: aCallId(1), text: 'Offer', dueAt: expect.any(Number) as unknown }]);
  expect((added()[0]?.dueAt ?? 0) - before - HOUR_MS).toBeLessThan(60_000);
  expect((added()[0]?.dueAt ?? 0) - before).toBeGreaterThanOrEqual(HOUR_MS);
  expect(screen.queryByLabelText('What about?')).toBeNull();
});

test('a call back is promised for the next morning', async () => {
  const { added } = await open();
  await userEvent.click(screen.getByRole('button', { name: /^Tomorrow/ }));
  expect(added()).toMatchObject([{ dueAt: tomorrowMorning(Date.now()) }]);
  expect(new Date(added()[0]?.dueAt ?? 0).getHours()).toBe(9);
});

test('a promise that was not taken stays to be put right', async () => {
  await open({ ok: false, problem: 'time-not-ahead' });
  await userEvent.click(screen.getByRole('button', { name: 'In an hour' }));
  expect(screen.getByLabelText<HTMLInputElement>('What about?').value).toBe('Offer');
});

test('what was promised in a call stands there and is taken back; of other calls and of what is done nothing', async () => {
  const promised = (index: number, more: object) =>
    FollowUp.parse({
      id: callIdOf(500 + index),
      callId: aCallId(1),
      lineId: 'line-1',
      number: aNumber(),
      name: 'Mina Okafor',
      text: `Offer ${index}`,
      dueAt: Date.now() + HOUR_MS,
      promisedAt: Date.now() + HOUR_MS,
      createdAt: Date.now(),
      state: 'open',
      ...more,
    });
  const promises = [promised(1, {}), promised(2, { callId: aCallId(2) }), promised(3, { state: 'done' })];
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('promise:list', () => ({ ok: true, value: promises }));
  await renderPart(<PromisesOfCall callId={aCallId(1)} />, bridge);
  expect(await screen.findByText(/Offer 1$/)).toBeTruthy();
  expect(screen.queryByText(/Offer [23]$/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Take the promise back' }));
  expect(bridge.inputsOf('promise:drop')).toEqual([{ id: callIdOf(501) }]);
});
