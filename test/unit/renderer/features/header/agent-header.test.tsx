import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { AgentHeader } from '#renderer/features/header/agent-header.tsx';
import { GateLines } from '#renderer/features/header/gate-lines.tsx';
import { PbxLine } from '#renderer/features/header/pbx-line.tsx';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aSnapshot, aWork } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const OWN = { id: 'own-1', text: 'Coaching' };
const AWAY = { state: 'not-ready', reason: OWN } as const;

async function header(snapshot: Partial<Snapshot>): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot(snapshot));
  const parts = (
    <>
      <AgentHeader onOpenSettings={() => undefined} />
      <PbxLine />
      <GateLines />
    </>
  );
  await renderPart(parts, bridge);
  return bridge;
}

test("the state is chosen from a menu by keyboard, in the agent's own words", async () => {
  const bridge = await header({ work: aWork({ reasons: [{ id: 'lunch', text: '' }, OWN] }) });
  screen.getByRole('button', { name: 'Ready' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Coa{Enter}');
  expect(bridge.inputsOf('agent:set-state')).toEqual([{ state: 'not-ready', reason: 'own-1' }]);
}, 20_000);

test('the reason that was chosen stands beside the state', async () => {
  await header({ agent: { state: 'not-ready', chosen: OWN, since: 0 }, work: aWork({ choice: AWAY }) });
  expect(screen.getByRole('button', { name: /Not ready\s*Coaching/ })).toBeTruthy();
}, 20_000);

test('what the phone system did not take is said, with another try or none', async () => {
  const bridge = await header({
    work: aWork({ pbx: { state: 'refused', problem: 'refused', wanted: AWAY } }),
  });
  expect(screen.getByRole('alert').textContent).toContain('did not accept “Not ready: Coaching”');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave it' }));
  expect(bridge.sent.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['agent:retry', 'agent:leave-it']),
  );
}, 20_000);

test('what keeps calls away is said for as long as it holds, and ends there', async () => {
  const forward = { when: 'always', number: '204', afterSeconds: 20 } as const;
  const bridge = await header({ work: aWork({ gate: { doNotDisturb: true, forward, pbx: 'alone' } }) });
  await userEvent.click(screen.getByRole('button', { name: 'Turn off: All calls go to 204' }));
  expect(bridge.inputsOf('agent:forward')).toEqual([{ ...forward, when: 'off' }]);
  await userEvent.click(screen.getByRole('button', { name: /^Turn off: Do not disturb/ }));
  expect(bridge.inputsOf('agent:do-not-disturb')).toEqual([{ on: false }]);
}, 20_000);
