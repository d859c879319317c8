import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { AfterCallLine } from '#renderer/features/after-call/after-call-line.tsx';
import type { CallView } from '#shared/domain/call.ts';
import { aCall, aRingingCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function offered(call: CallView): Promise<readonly boolean[]> {
  await renderPart(<AfterCallLine call={call} number={call.party.number} />, new FakeBridge(aSnapshot()));
  return ['Solved', 'Promise to call back'].map((name) => screen.queryByRole('button', { name }) !== null);
}

test('a call that was talked may have a result and a promise', async () => {
  expect(await offered(aCall())).toEqual([true, true]);
});

test('a call that was missed asks for no result, and may be promised back', async () => {
  expect(await offered(aRingingCall({ phase: 'ended' }))).toEqual([false, true]);
});

test('a result that was picked all the same stays to be seen', async () => {
  const disposition = { id: 'solved', text: 'Solved' };
  expect(await offered(aRingingCall({ phase: 'ended', disposition }))).toEqual([true, true]);
});
