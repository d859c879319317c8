import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { PanelApp } from '#renderer/panel/panel-app.tsx';
import type { LineView } from '#shared/domain/line-view.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aLineView } from '#test/support/builders/a-line-view.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
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

describe('the last dialled number', () => {
  const entry = aHistoryEntry({ direction: 'outgoing', number: aNumber(), lineId: LineId.parse('line-1') });

  it('stands in the empty field at Enter, and is dialled by its line at the next one', async () => {
    bridge.answer('history:list', () => ({ ok: true, value: { entries: [entry] } }));
    await userEvent.click(field());
    await userEvent.keyboard('{Enter}');
    expect(field().value).toBe('+46812345678');
    expect(bridge.inputsOf('call:dial')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(bridge.inputsOf('call:dial')).toEqual([{ number: '+46812345678', lineId: 'line-1' }]);
  });

  it('leaves the field empty before the first call', async () => {
    await userEvent.click(field());
    await userEvent.keyboard('{Enter}');
    expect(field().value).toBe('');
  });
});

describe('the choice how calls go out', () => {
  const callerIds = [{ number: '+4930901820', label: 'Main number' }];
  const sales = aLineView({
    id: LineId.parse('line-2'),
    label: 'Sales',
    user: '1002',
    isDefault: false,
    callerIds,
  });

  it('is not there with one line that has one number', () => {
    expect(screen.queryByRole('combobox', { name: 'Call out by' })).toBeNull();
  });

  it('names each line with its numbers, and is kept', async () => {
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), sales] })));
    const chooser = screen.getByRole('combobox', { name: 'Call out by' });
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Desk ·\u00a01001',
      'Sales ·\u00a01002',
      'Main number ·\u00a0+4930901820',
    ]);
    await userEvent.selectOptions(chooser, screen.getByRole('option', { name: /^Main number/ }));
    expect(bridge.inputsOf('settings:update')).toEqual([
      { outgoingLine: 'line-2', outgoingCallerId: '+4930901820' },
    ]);
  });

  it('keeps what it joins in its own direction where the language reads from the right', async () => {
    cleanup();
    bridge = new FakeBridge(aSnapshot({ language: 'ar', lines: [aLineView(), sales] }));
    await renderPart(<PanelApp />, bridge);
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(names).toContain('\u200f\u2068Main number\u2069 ·\u00a0\u2068+4930901820\u2069');
  });

  it('says which line calls cannot go out by at present', () => {
    const away = { ...sales, reachability: { state: 'unreachable', since: 0 } } as const;
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), away] })));
    expect(screen.getByRole('option', { name: 'Sales ·\u00a01002 ·\u00a0not reachable' })).toBeTruthy();
  });
});

describe('a call that rings at a colleague’s', () => {
  const TOM = aPerson({
    id: 't',
    kind: 'colleague',
    name: 'Tom Becker',
    numbers: [{ label: 'extension', number: '204' }],
  });

  async function rings(offers: LineView['offers'] = ['pickup']): Promise<FakeBridge> {
    cleanup();
    const entries = [{ extension: '204', availability: 'ringing', since: 1 }] as const;
    const own = new FakeBridge(aSnapshot({ lines: [aLineView({ offers })] }));
    own.answer('presence:get', () => ({ ok: true, value: { revision: 1, kind: 'all', entries } }));
    own.answer('people:search', () => ({ ok: true, value: [TOM] }));
    own.answer('call:pickup', () => ({ ok: true, value: { id: aCallId() } }));
    await renderPart(<PanelApp />, own);
    return own;
  }

  it('is taken from the search by the keyboard alone', async () => {
    const own = await rings();
    await userEvent.type(field(), 'tom');
    await screen.findByRole('option', { name: /Pick up the call for Tom Becker/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(own.inputsOf('call:pickup')).toEqual([{ number: '204', lineId: 'line-1' }]);
    expect(field().value).toBe('');
    expect(own.inputsOf('call:dial')).toEqual([]);
  });

  it('is taken at the extension that is typed, and Enter alone still calls there', async () => {
    const own = await rings();
    await userEvent.type(field(), '204');
    await userEvent.click(await screen.findByRole('option', { name: /Pick up the call for/ }));
    expect(own.inputsOf('call:pickup')).toEqual([{ number: '204', lineId: 'line-1' }]);
    await userEvent.type(field(), '204{Enter}');
    expect(own.inputsOf('call:dial')).toEqual([{ number: '204' }]);
  });

  it('is not offered where no line has a code for it', async () => {
    await rings([]);
    await userEvent.type(field(), 'tom');
    await screen.findByRole('option', { name: /Tom Becker/ });
    expect(screen.queryByRole('option', { name: /Pick up/ })).toBeNull();
  });
});
