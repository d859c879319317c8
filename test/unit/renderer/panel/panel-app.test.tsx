import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PanelApp } from '#renderer/panel/panel-app.tsx';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aRingingCall } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

let bridge: FakeBridge;
let revision = 1;

/** jsdom has none; the history only watches its end with it. */
class NothingInView {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

afterEach(() => vi.unstubAllGlobals());
beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', NothingInView);
  bridge = new FakeBridge(aSnapshot());
  revision = 1;
  bridge.answer('settings:get', () => ({ ok: true, value: sampleSettings }));
  bridge.answer('people:search', () => ({ ok: true, value: [aPerson()] }));
  bridge.answer('history:list', () => ({
    ok: true,
    value: { entries: [aHistoryEntry({ id: aCallId(7) }), aHistoryEntry({ id: aCallId(8), name: 'Ana' })] },
  }));
});

async function openPanel(first: Partial<Snapshot> = {}): Promise<void> {
  bridge.answer('state:get', () => ({ ok: true, value: aSnapshot(first) }));
  await renderPart(<PanelApp />, bridge);
}

async function push(change: Partial<Snapshot>): Promise<void> {
  revision += 1;
  await act(async () => {
    bridge.push(structuredClone(aSnapshot({ ...change, revision })));
    await Promise.resolve();
  });
}

function place(name: string): HTMLElement {
  return within(screen.getByRole('navigation')).getByRole('button', { name: new RegExp(`^${name}`) });
}

function current(): string | null | undefined {
  return screen.getByRole('navigation').querySelector('[aria-current]')?.textContent;
}

test('a call dialled from People shows the calls at once, before it rings', async () => {
  await openPanel();
  await userEvent.click(place('People'));
  await userEvent.click(await screen.findByRole('button', { name: /^Call Marta/ }));
  await push({ calls: [aCall({ direction: 'outgoing', phase: 'dialing', actions: ['hang-up'] })] });
  expect(current()).toBe('Calls');
  expect(screen.getByRole('article', { name: 'Marta Lindqvist' })).toBeTruthy();
});

test('a call that rings shows the calls, but goes on elsewhere when the agent left them again', async () => {
  await openPanel();
  await userEvent.click(place('Settings'));
  await push({ calls: [aRingingCall()] });
  expect(current()).toBe('Calls');
  await userEvent.click(place('History'));
  await push({ calls: [aCall()] });
  expect(current()).toBe('History');
  expect(place('Calls').textContent).toContain('call going on');
});

test('an agent who is typing keeps what is being typed when it rings', async () => {
  await openPanel();
  await userEvent.click(place('Settings'));
  await userEvent.click(await screen.findByRole('button', { name: /Phone line/ }));
  await userEvent.click(await screen.findByText('Desk', { selector: 'li *' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'User' }), '77');
  await push({ calls: [aRingingCall()] });
  expect(current()).toBe('Settings');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'User' }).value).toBe('100177');
  expect(place('Calls').textContent).toContain('call going on');
});

test('Ctrl+K leads to the field from every place', async () => {
  await openPanel();
  for (const name of ['Calls', 'History', 'People', 'Settings']) {
    await userEvent.click(place(name));
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Name or number' }));
  }
});

test('the focus stays with the call when the button that had it is gone', async () => {
  await openPanel({ calls: [aRingingCall()] });
  screen.getByRole('button', { name: 'Answer' }).focus();
  await push({ calls: [aRingingCall({ intent: 'answering' })] });
  const card = screen.getByRole('article', { name: 'Marta Lindqvist' });
  expect(document.activeElement).toBe(card);
  await push({ calls: [aCall()] });
  expect(document.activeElement).toBe(card);
  screen.getByRole('button', { name: 'End call' }).focus();
  await push({
    calls: [aCall({ phase: 'ended', result: 'answered', endedAt: Date.now(), actions: ['note'] })],
  });
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Marta Lindqvist' }));
});

test('typing notes goes on while the call is answered', async () => {
  await openPanel({ calls: [aRingingCall()] });
  await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'Delivery');
  await push({ calls: [aCall()] });
  await userEvent.keyboard(' missing');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('Delivery missing');
});

test('arrows move through the recent calls, and each is only announced when it changes', async () => {
  await openPanel();
  (await screen.findByRole('row', { name: /^Marta/ })).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Ana');
  const live = document.querySelector('[aria-live="assertive"]');
  await push({ calls: [aRingingCall()] });
  expect(live?.textContent).toBe('Incoming call: Marta Lindqvist');
  const spoken = live?.firstChild;
  await push({ calls: [aRingingCall({ notes: 'x' })], missed: 1 });
  expect(live?.firstChild).toBe(spoken);
});

test('a link to past calls searches the history, and one to a call opens it in full', async () => {
  bridge.answer('history:get', () => ({ ok: true, value: aHistoryEntry({ id: aCallId(8), name: 'Ana' }) }));
  bridge.answer('pop:offers', () => ({ ok: true, value: { newRecord: false } }));
  await openPanel();
  act(() => bridge.navigate({ place: 'history', search: '7042' }));
  expect(await screen.findByDisplayValue('7042')).toBeTruthy();
  expect(bridge.inputsOf('history:list').at(-1)).toMatchObject({ search: '7042' });
  act(() => bridge.navigate({ place: 'history', call: aCallId(8) }));
  expect(await screen.findByRole('heading', { name: 'Ana' })).toBeTruthy();
  expect(bridge.inputsOf('history:get')).toEqual([{ id: aCallId(8) }]);
});
