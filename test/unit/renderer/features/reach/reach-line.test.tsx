import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { ReachLine } from '#renderer/features/reach/reach-line.tsx';
import type { Reachability } from '#shared/domain/reachability.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

/** jsdom has the element but not its methods. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
});

async function show(values: Partial<Reachability> = {}): Promise<void> {
  const now = Date.now();
  const reachability: Reachability = {
    state: 'reachable',
    since: now - 60_000,
    checkedAt: now - 12_000,
    server: 'wss://pbx.example.com',
    ...values,
  };
  await renderPart(
    <ReachLine onOpenSettings={() => undefined} />,
    new FakeBridge(aSnapshot({ reachability })),
  );
}

const openDetails = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: /Calls reach you/ }));

test('says in one line that calls arrive, and how old the proof is', async () => {
  await show();
  expect(screen.getByRole('button').textContent).toMatch(/^Calls reach you ?checked 12\u00a0s ago$/);
});

test('shows each proof with its age and the time it took', async () => {
  const now = Date.now();
  await show({
    selfCheck: 'works',
    proofs: [
      { kind: 'pong', at: now - 2000, tookMs: 14 },
      { kind: 'self-check', at: now - 125_000, tookMs: 31 },
    ],
  });
  await openDetails();
  expect(screen.getByText('2 s ago, took 14 ms')).toBeTruthy();
  expect(screen.getByText('2 min ago, took 31 ms')).toBeTruthy();
  expect(screen.getAllByText('none yet')).toHaveLength(2);
});

test.each([
  ['not-routed', 'not possible here: the server answers it itself'],
  ['waiting', 'not sent yet'],
  ['off', 'switched off'],
] as const)('says of a test to the own number that is %s: %s', async (selfCheck, words) => {
  await show({ selfCheck });
  await openDetails();
  expect(screen.getByText(words)).toBeTruthy();
});

test('names the server that is used in place of the preferred one', async () => {
  await show({ server: 'tls://b.example.com', insteadOf: 'wss://a.example.com' });
  await openDetails();
  expect(screen.getByText('wss://a.example.com')).toBeTruthy();
});

test('does not claim that calls arrive while an old connection may be rung, and says for how long', async () => {
  await show({ oldConnectionUntil: Date.now() + 61_000 });
  const button = screen.getByRole('button');
  expect(button.textContent).toMatch(/^Calls may ring your old connection ?for up to 2\u00a0min$/);
  await userEvent.click(button);
  expect(
    screen.getByText('The phone system may still ring your old connection, for up to 2 min.'),
  ).toBeTruthy();
});

test('says that calls arrive again when the old connection has ended', async () => {
  await show({ oldConnectionUntil: Date.now() - 1 });
  expect(screen.getByRole('button').textContent).toContain('Calls reach you');
});
