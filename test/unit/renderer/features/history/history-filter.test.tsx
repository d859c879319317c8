import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { HistoryPlace } from '#renderer/features/history/history-place.tsx';
import { aMatch } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(380);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const entry = aHistoryEntry({ records: [aMatch({ id: 'crm:7', name: 'Nordvik', recordType: 'company' })] });

function bridgeWithPlaces(): FakeBridge {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('history:places', () => ({
    ok: true,
    value: {
      lines: [
        { id: 'a', label: 'Desk' },
        { id: 'b', label: 'Hotline' },
      ],
      queues: ['Sales', 'Support'],
    },
  }));
  bridge.answer('history:list', () => ({ ok: true, value: { entries: [entry] } }));
  bridge.answer('history:get', () => ({ ok: true, value: entry }));
  bridge.answer('history:timeline', () => ({ ok: false, problem: 'no-such-call' }));
  return bridge;
}

async function choose(...words: readonly string[]): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: /^Filter calls/ }));
  for (const word of words) await userEvent.click(await screen.findByLabelText(word));
  await userEvent.click(screen.getByRole('button', { name: 'Show calls' }));
}

const lastAsked = (bridge: FakeBridge): unknown => bridge.inputsOf('history:list').at(-1);

test('limits hold together, stand as tags, and each goes by its cross', async () => {
  const bridge = bridgeWithPlaces();
  await renderPart(<HistoryPlace />, bridge);
  await choose('Busy', 'Sales', 'Hotline', 'Today');
  await waitFor(() =>
    expect(lastAsked(bridge)).toMatchObject({
      narrow: { results: ['busy'], queues: ['Sales'], lines: ['b'], from: expect.any(Number) as number },
    }),
  );
  const tags = screen.getByRole('grid', { name: 'Filters in use' });
  expect(
    within(tags)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['Today', 'Busy', 'Hotline', 'Sales']);
  await userEvent.click(within(within(tags).getByRole('row', { name: 'Busy' })).getByRole('button'));
  await waitFor(() =>
    expect(lastAsked(bridge)).toMatchObject({ narrow: { results: [], queues: ['Sales'] } }),
  );
});

test('Delete on a tag takes the limit away', async () => {
  const bridge = bridgeWithPlaces();
  await renderPart(<HistoryPlace />, bridge);
  await choose('Sales');
  screen.getByRole('row', { name: 'Sales' }).focus();
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(lastAsked(bridge)).toMatchObject({ narrow: { queues: [] } }));
  expect(screen.queryByRole('grid', { name: 'Filters in use' })).toBeNull();
});

test('the filter outlasts a look at one call, and the call leads to all of its record', async () => {
  const bridge = bridgeWithPlaces();
  await renderPart(<HistoryPlace />, bridge);
  await choose('Sales');
  await userEvent.click(await screen.findByRole('option', { name: /Marta/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Back to the list' }));
  screen.getByRole('row', { name: 'Sales' });
  await userEvent.click(await screen.findByRole('option', { name: /Marta/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'All calls of Nordvik' }));
  await waitFor(() => expect(lastAsked(bridge)).toMatchObject({ narrow: { queues: [], record: 'crm:7' } }));
  screen.getByRole('row', { name: 'Nordvik' });
});

test('results and the quick choice of missed calls never contradict each other', async () => {
  const bridge = bridgeWithPlaces();
  await renderPart(<HistoryPlace />, bridge);
  await userEvent.click(screen.getByRole('radio', { name: 'Missed' }));
  await choose('Busy');
  await waitFor(() =>
    expect(lastAsked(bridge)).toMatchObject({ filter: 'all', narrow: { results: ['busy'] } }),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Missed' }));
  await waitFor(() => expect(lastAsked(bridge)).toMatchObject({ filter: 'missed', narrow: { results: [] } }));
});

test('what is shown is saved as a file: how many, and how many not', async () => {
  const bridge = bridgeWithPlaces();
  bridge.answer('history:export', () => ({ ok: true, value: { calls: 1204, leftOut: 1 } }));
  await renderPart(<HistoryPlace />, bridge);
  await choose('Sales');
  await userEvent.click(screen.getByRole('button', { name: 'Save these calls as a file' }));
  await screen.findByText(/^Calls saved: 1,204\. Left out.*: 1\.$/);
  expect(bridge.inputsOf('history:export')).toMatchObject([{ filter: 'all', narrow: { queues: ['Sales'] } }]);
});

test('an export that goes on can be stopped', async () => {
  const bridge = bridgeWithPlaces();
  bridge.answer('task:list', () => ({ ok: true, value: [{ id: 'history-export', done: 600 }] }));
  await renderPart(<HistoryPlace />, bridge);
  await screen.findByText('600 so far');
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(bridge.inputsOf('task:cancel')).toEqual([{ id: 'history-export' }]);
});
