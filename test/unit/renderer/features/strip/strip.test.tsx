import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PanelApp } from '#renderer/panel/panel-app.tsx';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aRingingCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

let told: ((height: number) => void) | undefined;
let bridge: FakeBridge;

/** jsdom lays nothing out: the test says how tall things are. */
class TestedHeight {
  readonly #tell: () => void;
  constructor(tell: () => void) {
    this.#tell = tell;
  }
  observe(element: Element): void {
    told = (height) => {
      element.getBoundingClientRect = () => new DOMRect(0, 0, 380, height);
      this.#tell();
    };
  }
  disconnect(): void {
    told = undefined;
  }
}

beforeEach(() => vi.stubGlobal('ResizeObserver', TestedHeight));
afterEach(() => vi.unstubAllGlobals());

async function openStrip(values: Partial<Snapshot> = {}): Promise<void> {
  bridge = new FakeBridge(aSnapshot({ panel: { compact: true, onTop: 'never' }, ...values }));
  await renderPart(<PanelApp />, bridge);
}

function names(within_: HTMLElement): readonly (string | null)[] {
  return within(within_)
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));
}

test('the strip says what the agent is and whether calls reach them, and leads back to the whole window', async () => {
  await openStrip();
  expect(screen.getByRole('heading').textContent).toContain('Ready');
  expect(screen.getByText('Calls reach you')).toBeTruthy();
  expect(screen.getByRole('searchbox', { name: 'Name or number' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show the whole window' }));
  expect(bridge.inputsOf('window:compact')).toEqual([{ on: false }]);
});

test('a call offers exactly what it allows of what fits, and each does what it says', async () => {
  await openStrip({ calls: [aCall({ actions: ['mute', 'hold', 'transfer', 'hang-up', 'note'] })] });
  const call = screen.getByRole('article', { name: 'Marta Lindqvist' });
  expect(names(call)).toEqual(['Mute', 'Hold', 'End call']);
  for (const name of ['Mute', 'Hold', 'End call'])
    await userEvent.click(within(call).getByRole('button', { name }));
  expect(bridge.inputsOf('call:mute')).toEqual([{ id: aCallId(1), muted: true }]);
  expect(bridge.inputsOf('call:hold')).toEqual([{ id: aCallId(1) }]);
  expect(bridge.inputsOf('call:hang-up')).toEqual([{ id: aCallId(1) }]);
});

test('a second call that rings comes below the first and can be taken', async () => {
  await openStrip({
    calls: [aCall(), aRingingCall({ id: aCallId(2), party: { number: aCall().party.number } })],
  });
  const [, second] = screen.getAllByRole('article');
  if (second === undefined) throw new Error('There is one call only');
  await userEvent.click(within(second).getByRole('button', { name: 'Answer' }));
  expect(bridge.inputsOf('call:answer')).toEqual([{ id: aCallId(2) }]);
});

test('what needs more room than there is leads to the whole window', async () => {
  await openStrip({ calls: [aCall({ actions: ['record-confirm', 'hang-up'] })] });
  await userEvent.click(screen.getByRole('button', { name: 'Needs an answer' }));
  expect(bridge.inputsOf('window:compact')).toEqual([{ on: false }]);
});

test('the window is told how tall the strip is', async () => {
  await openStrip();
  told?.(103.2);
  expect(bridge.inputsOf('window:strip-fit')).toEqual([{ height: 104 }]);
});

test('the whole panel can be made small', async () => {
  await openStrip({ panel: { compact: false, onTop: 'never' } });
  await userEvent.click(screen.getByRole('button', { name: 'Make the window small' }));
  expect(bridge.inputsOf('window:compact')).toEqual([{ on: true }]);
});

test('the key that searches from anywhere puts the cursor into the field of strip and panel', async () => {
  await openStrip();
  bridge.navigate({ place: 'calls', field: true });
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});
