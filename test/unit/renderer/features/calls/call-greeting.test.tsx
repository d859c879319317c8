import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { CallCard } from '#renderer/features/calls/card/call-card.tsx';
import { PopupCall } from '#renderer/popup/popup-call.tsx';
import type { CallView } from '#shared/domain/call.ts';
import { aCall, aRingingCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const GREETING = 'Thank you for calling Contoso Sales.';
const queue = 'Contoso Sales';

function knowing(call: CallView): FakeBridge {
  const callLooks = [{ by: 'queue', text: 'sales', tint: 'teal', greeting: GREETING }] as const;
  return new FakeBridge(aSnapshot({ calls: [call], callLooks }));
}

test('popup and card say what to say first, and the queue stands once, in its colour', async () => {
  const ringing = aRingingCall({ queue });
  await renderPart(<PopupCall call={ringing} />, knowing(ringing));
  expect(screen.getByText(GREETING)).toBeTruthy();
  const chips = screen.getAllByText(queue);
  expect(chips.map((chip) => chip.dataset['tint'])).toEqual(['teal']);
});

test('the greeting stays when the call is answered, so that nothing moves, and goes with its end', async () => {
  const talking = aCall({ queue });
  const { unmount } = await renderPart(<CallCard call={talking} />, knowing(talking));
  expect(screen.getByText(GREETING)).toBeTruthy();
  unmount();
  const over = aCall({ queue, phase: 'ended', result: 'answered' });
  await renderPart(<CallCard call={over} />, knowing(over));
  expect(screen.queryByText(GREETING)).toBeNull();
});

test('a call of another queue looks plain', async () => {
  const other = aRingingCall({ queue: 'Support' });
  await renderPart(<PopupCall call={other} />, knowing(other));
  expect(screen.queryByText(GREETING)).toBeNull();
  expect(screen.getByText('Support').dataset['tint']).toBeUndefined();
});
