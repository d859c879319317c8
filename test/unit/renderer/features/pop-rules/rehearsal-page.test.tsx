import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { RehearsalPage } from '#renderer/features/pop-rules/rehearsal-page.tsx';
import type { RehearsedCall } from '#shared/ipc/pop-outputs.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { SAMPLE_RULES } from '#test/support/ui-harness/pop-scenes.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const RULE = { id: 'rule-2', number: 2, name: '' };

function rehearsed(index: number, more: Partial<RehearsedCall> = {}): RehearsedCall {
  const { number, direction, startedAt } = aHistoryEntry();
  return {
    id: aCallId(index),
    name: `Caller ${index}`,
    number,
    direction,
    startedAt,
    would: [{ when: 'ring', kind: 'record', record: 'Mina', matchId: 'm', rule: RULE }],
    did: { state: 'opened', reason: 'rule', matchId: 'm' },
    ...more,
  };
}

async function page(answer: (cursor: string | undefined) => unknown): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('pop:rehearse', (input) => answer((input as { readonly cursor?: string }).cursor));
  await renderPart(<RehearsalPage set={SAMPLE_RULES} />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Try the rules' }));
  return bridge;
}

test('past calls say what would have opened beside what did, those that differ first', async () => {
  const bridge = await page((cursor) =>
    cursor === undefined
      ? { ok: true, value: { calls: [rehearsed(1)], nextCursor: 'more' } }
      : {
          ok: true,
          value: { calls: [rehearsed(2, { did: { state: 'skipped', reason: 'no-match' } })] },
        },
  );
  expect(await screen.findByText(/^2 of 2 calls would have opened a page, 1 differently/)).toBeTruthy();
  expect(screen.queryByText('Caller 1')).toBeNull();
  expect(screen.getByText('open Mina (rule 2)')).toBeTruthy();
  expect(screen.getByText('opened nothing')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'All (2)' }));
  expect(screen.getByText('opened Mina')).toBeTruthy();
  expect(bridge.sent.map(({ command }) => command).filter((name) => name.includes('open'))).toEqual([]);
});

test('a rehearsal shows how far it is and can be stopped', async () => {
  let goOn: (value: unknown) => void = () => undefined;
  const bridge = await page((cursor) =>
    cursor === undefined
      ? { ok: true, value: { calls: [rehearsed(1)], nextCursor: 'more' } }
      : new Promise((resolve) => (goOn = resolve)),
  );
  await waitFor(() => expect(screen.getByText('1 calls looked at')).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByText('Stopped after 1 calls')).toBeTruthy();
  goOn({ ok: true, value: { calls: [rehearsed(2)], nextCursor: 'more' } });
  await Promise.resolve();
  expect(bridge.inputsOf('pop:rehearse')).toHaveLength(2);
});
