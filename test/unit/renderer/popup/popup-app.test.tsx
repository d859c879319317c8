import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { mayCommand } from '#app/ipc/command-rights.ts';
import { PopupApp } from '#renderer/popup/popup-app.tsx';
import { aCall, aCallId, aRingingCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a browser does for Enter on a focused button: the key, then a click that no pointer made. */
function pressEnter(button: HTMLElement): void {
  if (fireEvent.keyDown(button, { key: 'Enter' })) fireEvent.click(button, { detail: 0 });
}

test('ignores keys in the first 700 ms, so that typing elsewhere cannot answer', async () => {
  const bridge = new FakeBridge(aSnapshot({ calls: [aRingingCall()] }));
  await renderPart(<PopupApp />, bridge);
  const answer = screen.getByRole('button', { name: 'Answer' });
  pressEnter(answer);
  fireEvent.click(answer, { detail: 0 });
  await act(() => vi.advanceTimersByTimeAsync(690));
  pressEnter(answer);
  expect(bridge.inputsOf('call:answer')).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(20));
  pressEnter(answer);
  expect(bridge.inputsOf('call:answer')).toHaveLength(1);
});

test('takes a click of the mouse at once', async () => {
  const bridge = new FakeBridge(aSnapshot({ calls: [aRingingCall()] }));
  await renderPart(<PopupApp />, bridge);
  fireEvent.click(screen.getByRole('button', { name: 'Decline' }), { detail: 1 });
  expect(bridge.inputsOf('call:reject')).toEqual([{ id: aCallId() }]);
});

test('guards each call from the moment it appears', async () => {
  const first = aRingingCall();
  const second = aRingingCall({ id: aCallId(2) });
  const bridge = new FakeBridge(aSnapshot({ calls: [first] }));
  await renderPart(<PopupApp />, bridge);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  act(() => bridge.push(aSnapshot({ revision: 2, calls: [first, second] })));
  for (const button of screen.getAllByRole('button', { name: 'Answer' })) pressEnter(button);
  expect(bridge.inputsOf('call:answer')).toEqual([{ id: first.id }]);
});

test('takes no focus and shows ringing incoming calls only', async () => {
  const outgoing = aRingingCall({ id: aCallId(2), direction: 'outgoing' });
  const talking = aCall({ id: aCallId(3) });
  await renderPart(<PopupApp />, new FakeBridge(aSnapshot({ calls: [aRingingCall(), outgoing, talking] })));
  expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
  expect(document.activeElement).toBe(document.body);
});

test('reports each call and its match once when they are painted', async () => {
  const bridge = new FakeBridge(aSnapshot({ calls: [aRingingCall()] }));
  await renderPart(<PopupApp />, bridge);
  await act(() => vi.advanceTimersByTimeAsync(100));
  act(() => bridge.push(aSnapshot({ revision: 2, calls: [aRingingCall({ notes: 'x' })] })));
  await act(() => vi.advanceTimersByTimeAsync(100));
  const marks = bridge.inputsOf('mark:painted');
  expect(marks).toMatchObject([
    { surface: 'popup', id: aCallId() },
    { surface: 'match', id: aCallId() },
  ]);
});

test('names the answering key beside the one call that it would answer', async () => {
  const calls = [aRingingCall(), aRingingCall({ id: aCallId(2) })];
  await renderPart(<PopupApp />, new FakeBridge(aSnapshot({ calls })));
  const hints = screen.getAllByText('Ctrl Alt A answers from anywhere');
  expect(hints.map((hint) => hint.getAttribute('aria-hidden'))).toEqual(['false', 'true']);
});

test('asks only what a popup may, also for somebody whom nobody knows', async () => {
  const call = aRingingCall();
  const lookup = { ...call.lookup, state: 'done', matches: [] } as const;
  const bridge = new FakeBridge(aSnapshot({ calls: [{ ...call, lookup }] }));
  await renderPart(<PopupApp />, bridge);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  const forbidden = bridge.sent
    .map(({ command }) => command)
    .filter((command) => !mayCommand('popup', command));
  expect(forbidden).toEqual([]);
});
