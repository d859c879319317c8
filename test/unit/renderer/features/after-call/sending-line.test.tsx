import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { SendingLine } from '#renderer/features/after-call/sending-line.tsx';
import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

function aWrite(index: number, values: Partial<CrmWriteView>): CrmWriteView {
  return {
    id: callIdOf(index),
    callId: aCallId(1),
    system: 'bitrix24',
    systemName: 'Bitrix24',
    step: 'note',
    state: 'held',
    number: '+12025550143',
    startedAt: 0,
    changedAt: 0,
    dueAt: Date.now() + 900_000,
    attempts: 0,
    ...values,
  };
}

async function show(writes: readonly CrmWriteView[]) {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('crm:writes', () => ({ ok: true, value: writes }));
  let changes = 0;
  await renderPart(<SendingLine callId={aCallId(1)} onChange={() => (changes += 1)} />, bridge);
  return { bridge, changes: () => changes };
}

test('what is still held is told with the soonest time and each CRM once, and goes at once when the agent wants', async () => {
  const { bridge, changes } = await show([
    aWrite(1, { dueAt: Date.now() + 400_000 }),
    aWrite(2, {}),
    aWrite(3, { systemName: 'Salesforce' }),
    aWrite(4, { state: 'waiting', systemName: 'Creatio', dueAt: Date.now() + 1000 }),
  ]);
  const told = await screen.findByText(/^Goes to Bitrix24 and Salesforce in \d+ s$/);
  const seconds = Number(/(\d+)\ss$/.exec(told.textContent)?.[1]);
  expect([seconds > 300, seconds <= 400]).toEqual([true, true]);
  await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
  expect(bridge.inputsOf('crm:send-in')).toEqual([{ callId: aCallId(1), seconds: 0 }]);
  expect(changes()).toBe(0);
});

test('a change gets a minute, and leads to where things are changed', async () => {
  const { bridge, changes } = await show([aWrite(1, {})]);
  await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
  expect(bridge.inputsOf('crm:send-in')).toEqual([{ callId: aCallId(1), seconds: 60 }]);
  expect(changes()).toBe(1);
});

test('nothing is said of what is not held', async () => {
  await show([aWrite(1, { state: 'waiting' }), aWrite(2, { state: 'done' })]);
  expect(screen.queryByText(/^Goes to/)).toBeNull();
});
