import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { ResultChips } from '#renderer/features/after-call/result-chips.tsx';
import type { Disposition } from '#shared/domain/disposition.ts';
import { aCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const CALL = aCall();

async function chips(disposition?: Disposition): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<ResultChips call={{ ...CALL, disposition }} />, bridge);
  return bridge;
}

const pressed = () => screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent);

test('one click picks a result', async () => {
  const bridge = await chips();
  await userEvent.click(screen.getByRole('button', { name: 'Still open' }));
  expect(bridge.inputsOf('call:disposition')).toEqual([{ id: CALL.id, choice: 'open' }]);
});

test('a second click takes it back', async () => {
  const bridge = await chips({ id: 'solved', text: 'Solved' });
  expect(pressed()).toEqual(['Solved']);
  await userEvent.click(screen.getByRole('button', { name: 'Solved' }));
  expect(bridge.inputsOf('call:disposition')).toEqual([{ id: CALL.id }]);
});

test('the rarer ones are behind one button, and the picked one is always in the line', async () => {
  const bridge = await chips({ id: 'wrong-number', text: 'Wrong number' });
  expect(pressed()).toEqual(['Wrong number']);
  await userEvent.click(screen.getByRole('button', { name: 'More results' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Not interested' }));
  expect(bridge.inputsOf('call:disposition')).toEqual([{ id: CALL.id, choice: 'not-interested' }]);
});

test('a result that is on no list any more stays with its call', async () => {
  await chips({ id: 'callback', text: 'Rückruf' });
  expect(pressed()).toEqual(['Rückruf']);
});
