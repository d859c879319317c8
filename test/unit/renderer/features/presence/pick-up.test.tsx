import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { PeoplePlace } from '#renderer/features/people/people-place.tsx';
import type { LineView } from '#shared/domain/line-view.ts';
import type { Availability } from '#shared/domain/presence.ts';
import { aLineView } from '#test/support/builders/a-line-view.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const TOM = aPerson({ kind: 'colleague', name: 'Tom Becker', numbers: [{ label: 'desk', number: '204' }] });

async function show(availability: Availability, offers: LineView['offers']): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot({ lines: [aLineView({ offers })] }));
  const entries = [{ extension: '204', availability, since: 1 }];
  bridge.answer('people:search', () => ({ ok: true, value: [TOM] }));
  bridge.answer('presence:get', () => ({ ok: true, value: { revision: 1, kind: 'all', entries } }));
  await renderPart(<PeoplePlace onOpenCall={() => undefined} onShowCalls={() => undefined} />, bridge);
  await screen.findByText('Tom Becker');
  return bridge;
}

test('takes the call that rings at a colleague', async () => {
  const bridge = await show('ringing', ['pickup']);
  await userEvent.click(await screen.findByRole('button', { name: 'Pick up the call for Tom Becker' }));
  expect(bridge.inputsOf('call:pickup')).toEqual([{ number: '204', lineId: 'line-1' }]);
});

test('takes any call of the group', async () => {
  const bridge = await show('free', ['group-pickup']);
  await userEvent.click(screen.getByRole('button', { name: 'Pick up a call of the group' }));
  expect(bridge.inputsOf('call:pickup')).toEqual([{ lineId: 'line-1' }]);
});

test.each([
  ['nobody rings', 'busy', ['pickup']],
  ['the line has no code', 'ringing', []],
] as const)('offers no pickup while %s', async (_, availability, offers) => {
  await show(availability, offers);
  await screen.findByText(availability === 'busy' ? 'Busy' : 'Ringing');
  expect(screen.queryByRole('button', { name: /Pick up/ })).toBeNull();
});
