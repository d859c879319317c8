import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { HistoryPlace } from '#renderer/features/history/history-place.tsx';
import { mergeHead } from '#renderer/features/history/merge-head.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import { A_MOMENT, aCallId } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const TOTAL = 1000;

/** What the list's end tells it when it comes into view. */
let endComesIntoView: () => void = () => undefined;

/** jsdom lays nothing out: the list is told how large it is, and when its end is near. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(380);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: readonly { isIntersecting: boolean }[]) => void) {
        endComesIntoView = () => seen([{ isIntersecting: true }]);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {
        endComesIntoView = () => undefined;
      }
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function entry(n: number): HistoryEntry {
  return aHistoryEntry({ id: aCallId(n), name: `Caller ${n}`, startedAt: A_MOMENT - n * 1000 });
}

function bridgeWithCalls(): FakeBridge {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('history:list', (input) => {
    const { cursor, limit } = input as { cursor?: string; limit: number };
    const from = Number(cursor ?? 0);
    const entries = Array.from({ length: Math.min(limit, TOTAL - from) }, (_, index) => entry(from + index));
    const next = from + entries.length;
    return { ok: true, value: next < TOTAL ? { entries, nextCursor: String(next) } : { entries } };
  });
  return bridge;
}

test('shows the newest calls and keeps only rows near the view', async () => {
  await renderPart(<HistoryPlace />, bridgeWithCalls());
  await screen.findByRole('option', { name: /^Caller 0/ });
  expect(screen.getAllByRole('option').length).toBeLessThan(40);
});

test('reads older calls page by page as the end comes into view, each page once', async () => {
  const bridge = bridgeWithCalls();
  await renderPart(<HistoryPlace />, bridge);
  const cursors = () => bridge.inputsOf('history:list').map((input) => (input as { cursor?: string }).cursor);
  await screen.findByRole('option', { name: /^Caller 0/ });
  expect(cursors()).toEqual([undefined]);
  for (const next of ['100', '200']) {
    await act(async () => {
      endComesIntoView();
      endComesIntoView();
      await Promise.resolve();
    });
    await waitFor(() => expect(cursors().at(-1)).toBe(next));
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  }
  expect(cursors()).toEqual([undefined, '100', '200']);
});

test('asks anew when the filter changes', async () => {
  const bridge = bridgeWithCalls();
  await renderPart(<HistoryPlace />, bridge);
  await userEvent.click(screen.getByRole('radio', { name: 'Missed' }));
  await waitFor(() => expect(bridge.inputsOf('history:list').at(-1)).toMatchObject({ filter: 'missed' }));
});

test('offers to try again when the history cannot be read', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('history:list', () => ({ ok: false, problem: 'internal' }));
  await renderPart(<HistoryPlace />, bridge);
  const again = await screen.findByRole('button', { name: 'Try again' });
  bridge.answer('history:list', () => ({ ok: true, value: { entries: [] } }));
  fireEvent.click(again);
  await screen.findByText('No calls yet');
});

test('counts missed calls as seen when it opens', async () => {
  const bridge = bridgeWithCalls();
  bridge.answer('state:get', () => ({ ok: true, value: aSnapshot({ missed: 2 }) }));
  await renderPart(<HistoryPlace />, bridge);
  await act(() => Promise.resolve());
  expect(bridge.inputsOf('history:seen')).toHaveLength(1);
});

test('a renewed first page keeps the older calls that were scrolled to', () => {
  const loaded = [entry(1), entry(2), entry(3), entry(4)];
  const changed = { ...entry(1), notes: 'changed' };
  expect(mergeHead([entry(0), changed], loaded)).toEqual([entry(0), changed, entry(2), entry(3), entry(4)]);
  expect(mergeHead([], loaded)).toEqual([]);
});
