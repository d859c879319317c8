import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { MissedCard } from '#renderer/features/missed/missed-card.tsx';
import type { MissedPerson } from '#shared/domain/missed.ts';
import { LineId, type CallId } from '#shared/domain/ids.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

function person(n: number, values: Partial<MissedPerson> = {}): MissedPerson {
  return {
    key: `key ${n}`,
    number: aNumber({ e164: `+49301000${n}` }),
    name: `Caller ${n}`,
    lineId: LineId.parse('line-1'),
    lastCall: aCallId(n),
    lastAt: new Date().setHours(0, n, 0, 0),
    calls: 1,
    ...values,
  };
}

async function show(
  people: readonly MissedPerson[],
  onOpen = vi.fn<(id: CallId) => void>(),
): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot({ missedPeople: people }));
  await renderPart(<MissedCard onOpen={onOpen} />, bridge);
  return bridge;
}

test('nobody missed shows nothing', async () => {
  await show([]);
  expect(screen.queryByRole('heading')).toBeNull();
});

test('each person says how often they called, and is called back by one click', async () => {
  const bridge = await show([person(1, { calls: 3 }), person(2)]);
  const [first] = screen.getAllByRole('row');
  expect(first?.textContent).toMatch(/Caller 1.*3 calls ·\s/);
  await userEvent.click(screen.getByRole('button', { name: 'Call back Caller 1' }));
  expect(bridge.inputsOf('call:dial')).toMatchObject([{ number: '+493010001' }]);
});

test('a person is put away alone, all are together, and the last call opens', async () => {
  const opened = vi.fn<(id: CallId) => void>();
  const bridge = await show([person(1), person(2)], opened);
  await userEvent.click(screen.getByRole('button', { name: 'Done with Caller 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Put all away' }));
  expect(bridge.inputsOf('missed:done')).toEqual([{ key: 'key 2' }, {}]);
  await userEvent.click(screen.getByRole('row', { name: /^Caller 1/ }));
  expect(opened).toHaveBeenCalledWith(aCallId(1));
});

test('whoever hides the number cannot be called back', async () => {
  await show([person(1, { number: aNumber({ kind: 'withheld', raw: '', display: '' }), name: '' })]);
  const row = screen.getByRole('row');
  expect(
    within(row)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label')),
  ).toEqual(['Done with Hidden number']);
});

test('a long list folds until it is asked for', async () => {
  await show(Array.from({ length: 7 }, (_, index) => person(index)));
  expect(screen.getAllByRole('row')).toHaveLength(4);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
  expect(screen.getAllByRole('row')).toHaveLength(7);
});
