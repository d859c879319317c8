import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { PanelApp } from '#renderer/panel/panel-app.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

let bridge: FakeBridge;

beforeEach(async () => {
  bridge = new FakeBridge(aSnapshot());
  bridge.answer('call:dial', () => ({ ok: true, value: { id: '4f9f1c9e-58c1-4d55-9b53-0a7f0f6f2c11' } }));
  await renderPart(<PanelApp />, bridge);
});

const field = () => screen.getByRole<HTMLInputElement>('searchbox');

function offer(dial: string): void {
  act(() => bridge.navigate({ place: 'calls', dial }));
}

describe('a number that a link brings', () => {
  it('stands in the field, focused, and nothing is dialled', () => {
    offer('+493012345678');
    expect(field().value).toBe('+493012345678');
    expect(document.activeElement).toBe(field());
    expect(bridge.inputsOf('call:dial')).toEqual([]);
  });

  it('is dialled when the agent presses Enter', async () => {
    offer('7042');
    await userEvent.keyboard('{Enter}');
    expect(bridge.inputsOf('call:dial')).toEqual([{ number: '7042' }]);
  });

  it('brings the calls back into view', () => {
    act(() => bridge.navigate({ place: 'settings' }));
    offer('7042');
    expect(field().value).toBe('7042');
  });

  it('can be offered again after the agent changed it', async () => {
    offer('7042');
    await userEvent.clear(field());
    offer('7042');
    expect(field().value).toBe('7042');
  });
});
