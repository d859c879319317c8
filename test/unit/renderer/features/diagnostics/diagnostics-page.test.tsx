import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { DiagnosticsPage } from '#renderer/features/diagnostics/diagnostics-page.tsx';
import type { DiagnosticsReport } from '#shared/domain/diagnostics.ts';
import { CallId, LineId } from '#shared/domain/ids.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const CALL = CallId.parse('11111111-1111-4111-8111-111111111111');
const NOW = new Date(2026, 10, 27, 12, 0).getTime();
const HOUR = 3_600_000;
const { number } = aHistoryEntry();

const REPORT: DiagnosticsReport = {
  now: NOW,
  lines: [
    {
      lineId: LineId.parse('line-1'),
      label: 'Desk',
      day: [
        { kind: 'closed', from: NOW - 24 * HOUR, to: NOW - 4 * HOUR },
        { kind: 'fine', from: NOW - 4 * HOUR, to: NOW - 2 * HOUR },
        { kind: 'lost', from: NOW - 2 * HOUR, to: NOW - 2 * HOUR + 110_000, problem: 'no-network' },
        { kind: 'fine', from: NOW - 2 * HOUR + 110_000, to: NOW },
      ],
      pings: [],
    },
  ],
  calls: [{ id: CALL, at: NOW - HOUR, direction: 'outgoing', name: 'Ana Ruiz', number, messages: 2 }],
  networks: [],
};

async function diagnostics(prepare: (bridge: FakeBridge) => void = () => undefined): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('diagnostics:report', () => ({ ok: true, value: REPORT }));
  prepare(bridge);
  await renderPart(<DiagnosticsPage onOpenSound={() => undefined} onBack={() => undefined} />, bridge);
  return bridge;
}

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

test('the day is told in words, with each cause and the time without the app', async () => {
  await diagnostics();
  expect(
    await screen.findByRole('img', { name: /^Calls could not reach you 1 time, 1\u00a0min\u00a050\u00a0s/ }),
  ).toBeTruthy();
  expect(screen.getByText('This computer has no network.')).toBeTruthy();
  expect(screen.getByText('Hookswitch was not running.')).toBeTruthy();
  expect(screen.getByText(/· 20 h$/)).toBeTruthy();
}, 20_000);

test('a call opens as a ladder, a message of it as redacted text, by keyboard', async () => {
  const bridge = await diagnostics((fake) => {
    fake.answer('diagnostics:ladder', () => ({
      ok: true,
      value: {
        dropped: 3,
        messages: [
          { n: 1, at: NOW, direction: 'out', method: 'INVITE', hasAudio: true },
          {
            n: 2,
            at: NOW + 1500,
            direction: 'in',
            method: 'INVITE',
            status: 486,
            phrase: 'Busy Here',
            hasAudio: false,
          },
        ],
      },
    }));
    fake.answer('diagnostics:message', () => ({ ok: true, value: 'SIP/2.0 486 Busy Here' }));
  });
  await userEvent.click(await row(/^Calls, message by message/));
  await userEvent.click(await row(/Ana Ruiz/));
  expect(await screen.findByText('3 messages in between were too many to keep.')).toBeTruthy();
  const busy = await row(/486 Busy Here/);
  busy.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('SIP/2.0 486 Busy Here')).toBeTruthy();
  expect(busy.getAttribute('aria-expanded')).toBe('true');
  expect(bridge.inputsOf('diagnostics:message')).toEqual([{ id: CALL, n: 2 }]);
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { name: 'Calls, message by message' })).toBeTruthy();
}, 20_000);

test('a call that is forgotten meanwhile says so, with where to look', async () => {
  await diagnostics((fake) =>
    fake.answer('diagnostics:ladder', () => ({ ok: false, problem: 'no-such-call' })),
  );
  await userEvent.click(await row(/^Calls, message by message/));
  await userEvent.click(await row(/Ana Ruiz/));
  expect(await screen.findByText(/Only the latest calls are kept/)).toBeTruthy();
}, 20_000);

test('before a bundle is saved it is said what is inside and what not; afterwards where it is', async () => {
  await diagnostics((fake) => {
    fake.answer('diagnostics:bundle-contents', () => ({
      ok: true,
      value: [
        { name: 'overview.json', part: 'overview', bytes: 2400 },
        { name: 'log/main.log', part: 'log', bytes: 1_200_000 },
        { name: 'log/main.log.1', part: 'log', bytes: 5_000_000 },
      ],
    }));
    fake.answer('diagnostics:bundle-save', () => ({ ok: true, value: 'Hookswitch.zip' }));
  });
  await userEvent.click(await row(/^Support bundle/));
  expect(await screen.findByText('The log, 2 files')).toBeTruthy();
  expect(screen.getByText('6,200 kB')).toBeTruthy();
  expect(screen.getByText(/^Passwords, keys and tokens/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save the support bundle' }));
  expect(await screen.findByText('Saved as Hookswitch.zip')).toBeTruthy();
}, 20_000);

test.each([
  ['cancelled', 'Nothing was saved.'],
  ['file-unwritable', /folder/],
] as const)(
  'a bundle that is not saved (%s) says so',
  async (problem, words) => {
    await diagnostics((fake) => fake.answer('diagnostics:bundle-save', () => ({ ok: false, problem })));
    await userEvent.click(await row(/^Support bundle/));
    await userEvent.click(await row(/^Save the support bundle/));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(words));
  },
  20_000,
);

test('the detailed log is switched on and says when it ends', async () => {
  let until: number | undefined;
  const bridge = await diagnostics((fake) => {
    fake.answer('diagnostics:report', () => ({
      ok: true,
      value: { ...REPORT, ...(until !== undefined && { detailedUntil: until }) },
    }));
    fake.answer('diagnostics:detailed-log', () => {
      until = NOW;
      return { ok: true, value: { until } };
    });
  });
  await userEvent.click(await screen.findByRole('switch', { name: /detailed log for 15 minutes/ }));
  expect(await screen.findByText(/^Detailed until .*, then it ends by itself\.$/)).toBeTruthy();
  expect(bridge.inputsOf('diagnostics:detailed-log')).toEqual([{ on: true }]);
}, 20_000);

test('what cannot be read is said, and can be asked for again', async () => {
  const bridge = await diagnostics((fake) =>
    fake.answer('diagnostics:report', () => ({ ok: false, problem: 'internal' })),
  );
  await screen.findByRole('heading', { name: 'What happened could not be read' });
  bridge.answer('diagnostics:report', () => ({ ok: true, value: { ...REPORT, lines: [], calls: [] } }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/No phone is connected, so there is nothing to tell/)).toBeTruthy();
  await userEvent.click(await row(/^Calls, message by message/));
  expect(await screen.findByText(/Call somebody, or let somebody call you/)).toBeTruthy();
}, 20_000);
