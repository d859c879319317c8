import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { CallCard } from '#renderer/features/calls/card/call-card.tsx';
import type { Party } from '#shared/domain/party.ts';
import { aCall, aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const TOM: Party = {
  number: aNumber({ raw: '204', kind: 'internal', display: '204' }),
  displayName: 'Tom Becker',
};

async function show(referral: Party): Promise<FakeBridge> {
  const call = aCall({ referral, actions: ['follow-referral', 'decline-referral', 'hang-up'] });
  const bridge = new FakeBridge(aSnapshot({ calls: [call] }));
  await renderPart(<CallCard call={call} />, bridge);
  return bridge;
}

test('asks before the agent is connected on, and shows the number that would be called', async () => {
  await show(TOM);
  expect(screen.getByRole('region', { name: 'Before you are connected on' }).textContent).toContain(
    'The other side asks to connect you with Tom Becker, Extension 204.',
  );
});

test('asks about a number without a name', async () => {
  await show({ number: TOM.number });
  expect(screen.getByText('The other side asks to connect you with Extension 204.')).toBeTruthy();
});

test.each([
  ['Connect me', 'call:follow-referral'],
  ['Stay in this call', 'call:decline-referral'],
] as const)('“%s” sends %s', async (name, command) => {
  const bridge = await show(TOM);
  await userEvent.click(screen.getByRole('button', { name }));
  expect(bridge.inputsOf(command)).toEqual([{ id: aCallId() }]);
});
