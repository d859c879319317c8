import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { NoticeList } from '#renderer/features/notices/notice-list.tsx';
import type { LineView } from '#shared/domain/line-view.ts';
import { aLineView } from '#test/support/builders/a-line-view.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function show(offers: LineView['offers'], name = 'Marta'): Promise<FakeBridge> {
  const notices = [
    { id: 'n', code: 'call-parked', values: { name, number: '030 901820', line: 'line-1' } },
  ] as const;
  const bridge = new FakeBridge(aSnapshot({ notices, lines: [aLineView({ offers })] }));
  await renderPart(<NoticeList />, bridge);
  return bridge;
}

test('takes a parked call back at the place the agent names, by the keyboard alone', async () => {
  const bridge = await show(['retrieve']);
  expect(screen.getByText(/Marta waits in parking/)).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Place' }), '7o01{Enter}');
  expect(bridge.inputsOf('call:retrieve')).toEqual([{ place: '701', lineId: 'line-1' }]);
  expect(bridge.inputsOf('notice:dismiss')).toEqual([{ id: 'n' }]);
});

test('keeps the entry when the call could not be taken back, and sends nothing without a place', async () => {
  const bridge = await show(['retrieve']);
  bridge.answer('call:retrieve', () => ({ ok: false, problem: 'not-reachable' }));
  await userEvent.click(screen.getByRole('button', { name: 'Retrieve' }));
  expect(bridge.inputsOf('call:retrieve')).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Place' }), '701{Enter}');
  expect(bridge.inputsOf('call:retrieve')).toHaveLength(1);
  expect(bridge.inputsOf('notice:dismiss')).toEqual([]);
});

test('says only who waits where the line has no code, and a caller without a number has a name too', async () => {
  await show([], '');
  expect(screen.getByText(/waits in parking/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

async function showPlaces(values: Readonly<Record<string, string>>): Promise<FakeBridge> {
  const parked = { name: 'Marta', number: '030 901820', line: 'line-1', ...values };
  const notices = [{ id: 'n', code: 'call-parked', values: parked }] as const;
  const bridge = new FakeBridge(aSnapshot({ notices, lines: [aLineView({ offers: ['retrieve'] })] }));
  await renderPart(<NoticeList />, bridge);
  return bridge;
}

test('takes a parked call back by one click where the lamp told the place', async () => {
  const bridge = await showPlaces({ places: '701' });
  expect(screen.getByText(/Marta is parked at 701/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Retrieve' }));
  expect(bridge.inputsOf('call:retrieve')).toEqual([{ place: '701', lineId: 'line-1' }]);
  expect(bridge.inputsOf('notice:dismiss')).toEqual([]);
});

test('offers every place that comes into question, and says perhaps', async () => {
  const bridge = await showPlaces({ places: '701 702', unsure: 'yes' });
  expect(screen.getByText(/perhaps at 701 or 702/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'From 702' }));
  expect(bridge.inputsOf('call:retrieve')).toEqual([{ place: '702', lineId: 'line-1' }]);
});

test.each([
  ['parked-gone', true],
  ['transfer-not-taken', true],
  ['parked-taken', false],
] as const)('offers to call back who was lost, and nobody else: %s', async (code, isLost) => {
  const values = {
    name: 'Marta',
    number: '030 901820',
    line: 'line-1',
    places: '701',
    by: 'Tom',
    target: 'Tom',
  };
  const bridge = new FakeBridge(aSnapshot({ notices: [{ id: 'n', code, values }], lines: [aLineView()] }));
  await renderPart(<NoticeList />, bridge);
  const button = screen.queryByRole('button', { name: 'Call back' });
  expect(button !== null).toBe(isLost);
  if (button === null) return;
  await userEvent.click(button);
  expect(bridge.inputsOf('call:dial')).toEqual([{ number: '030 901820', lineId: 'line-1' }]);
  expect(bridge.inputsOf('notice:dismiss')).toEqual([{ id: 'n' }]);
});
