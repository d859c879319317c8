import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { RecentCalls } from '#renderer/features/recents/recent-calls.tsx';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

/** The list, once it knows the past calls. */
async function shown(first: Partial<Snapshot>, entries: readonly unknown[] = []): Promise<void> {
  const bridge = new FakeBridge(aSnapshot(first));
  bridge.answer('history:list', () => ({ ok: true, value: { entries } }));
  await renderPart(<RecentCalls onOpen={() => undefined} />, bridge);
  await waitFor(() => expect(bridge.inputsOf('history:list')).toHaveLength(1));
  await act(() => Promise.resolve());
}

test.each([
  ['demo', /^Let the demo ring you/],
  ['line', /^The next call appears here/],
] as const)('before the first call a word tells what will happen here, of %s', async (mode, hint) => {
  await shown({ mode });
  expect(screen.getByRole('heading', { name: 'No calls yet' })).toBeTruthy();
  expect(screen.getByText(hint)).toBeTruthy();
});

test('below the first call that has just ended nothing says that there were none', async () => {
  await shown({ calls: [aCall({ phase: 'ended' })] });
  expect(screen.queryByText('No calls yet')).toBeNull();
});

test('past calls stand in a list, each with its name and how it ended', async () => {
  await shown({}, [aHistoryEntry({ name: 'Ana Ruiz' })]);
  expect(screen.getByRole('row', { name: /Ana Ruiz/ }).textContent).toContain('Answered');
  expect(screen.queryByText('No calls yet')).toBeNull();
});
