import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';

import { ReachBanner } from '#renderer/features/reach/reach-banner.tsx';
import { ReachProblem, type OverallReachability } from '#shared/domain/reachability.ts';
import { LineId } from '#shared/domain/ids.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

/** jsdom has the element but not its methods. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

function lost(values: Partial<OverallReachability> = {}): OverallReachability {
  const server = 'wss://pbx.example.com:8089/ws';
  return { state: 'unreachable', since: Date.now(), server, problem: 'server-silent', ...values };
}

async function showBanner(
  reachability: OverallReachability,
  onOpenSettings = () => undefined,
): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot({ reachability }));
  await renderPart(<ReachBanner onOpenSettings={onOpenSettings} />, bridge);
  return bridge;
}

test.each(ReachProblem.options)('says %s in words, and in the details what to do', async (problem) => {
  await showBanner(lost({ problem, detail: 'technical words' }));
  const words = catalogs.en.reach.reason[problem].replaceAll('{{server}}', 'pbx.example.com');
  expect(screen.getByRole('alert').textContent).toContain(words);
  await userEvent.click(screen.getByRole('button', { name: 'What is wrong?' }));
  expect(screen.getByText(catalogs.en.reach.advice[problem])).toBeTruthy();
  expect(screen.getByText('technical words')).toBeTruthy();
});

test('counts down to the next try and tries at once when asked', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 1_000_000 });
  const bridge = await showBanner(lost({ nextTryAt: 1_003_000 }));
  expect(screen.getByText(/Trying again in 3 s/)).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.getByText(/Trying again in 2 s/)).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.getByText(/Trying now/)).toBeTruthy();
  vi.useRealTimers();
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(bridge.inputsOf('reach:try-now')).toHaveLength(1);
});

test('does not read the countdown aloud', async () => {
  await showBanner(lost({ nextTryAt: Date.now() + 9000 }));
  expect(screen.getByText(/Trying again/).getAttribute('aria-live')).toBe('off');
});

test('promises no further try when the server refused', async () => {
  await showBanner(lost({ state: 'refused', problem: 'wrong-password' }));
  expect(screen.getByText(/Trying again would not help/)).toBeTruthy();
});

test('leads from the details to the line settings', async () => {
  const openSettings = vi.fn<() => undefined>();
  await showBanner(lost(), openSettings);
  await userEvent.click(screen.getByRole('button', { name: 'What is wrong?' }));
  await userEvent.click(screen.getByRole('button', { name: 'Line settings' }));
  expect(openSettings).toHaveBeenCalledOnce();
});

test('names the line that calls do not reach, and does not call the agent not ready', async () => {
  const id = LineId.parse('line-2');
  const state = { state: 'partly', lines: { reached: 1, of: 2 }, line: { id, label: 'Sales' } } as const;
  await showBanner(lost({ ...state, nextTryAt: Date.now() + 9000 }));
  expect(screen.getByRole('heading', { name: 'Calls to Sales cannot reach you' })).toBeTruthy();
  expect(screen.getByText(/Trying again in 9 s\.$/)).toBeTruthy();
});

test('stays away while a line is only connecting for the first time', async () => {
  const { problem: _none, ...connecting } = lost({ state: 'partly' });
  await showBanner(connecting);
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(['reachable', 'connecting', 'off'] as const)('is not there while %s', async (state) => {
  const { problem: _none, ...fine } = lost({ state });
  await showBanner(fine);
  expect(screen.queryByRole('alert')).toBeNull();
});
