import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { assert, asyncProperty, subarray } from 'fast-check';
import { expect, test } from 'vitest';

import { CallCard } from '#renderer/features/calls/card/call-card.tsx';
import { CallResultCard } from '#renderer/features/calls/card/call-result-card.tsx';
import { CallAction } from '#shared/domain/call.ts';
import { aCall, aCallId, aMatch, aRingingCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const BUTTONS: Partial<Record<CallAction, string>> = {
  answer: 'Answer',
  'answer-and-open': 'Answer and open record',
  reject: 'Decline',
  redirect: 'Send to…',
  hold: 'Hold',
  resume: 'Resume',
  mute: 'Mute',
  unmute: 'Unmute',
  digits: 'Keypad',
  transfer: 'Transfer',
  consult: 'Add',
  swap: 'Swap',
  'record-start': 'Record',
  'record-stop': 'Recording',
};

test('offers exactly the actions of the snapshot', { timeout: 30_000 }, async () => {
  await assert(
    asyncProperty(subarray([...CallAction.options]), async (actions) => {
      const page = await renderPart(<CallCard call={aCall({ actions })} />, new FakeBridge(aSnapshot()));
      try {
        const more = page.container.querySelector<HTMLElement>('[aria-label="More actions"]');
        if (more !== null) await userEvent.click(more);
        const behind = [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent);
        const buttons = [...page.container.querySelectorAll('button')];
        const names = buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent);
        for (const [action, name] of Object.entries(BUTTONS)) {
          // With two calls at hand the row has Merge in the place of Add.
          const givesWay = action === 'consult' && actions.includes('merge');
          const offered = actions.includes(action as CallAction) && !givesWay;
          expect([action, [...names, ...behind].includes(name)]).toEqual([action, offered]);
        }
        expect(page.container.querySelector('textarea') !== null).toBe(actions.includes('note'));
      } finally {
        page.unmount();
      }
    }),
    { numRuns: 6 },
  );
});

test('says who forwarded the call', async () => {
  const tom = {
    number: { raw: '1002', kind: 'internal', display: '1002' },
    displayName: 'Tom Reed',
  } as const;
  await renderPart(<CallCard call={aRingingCall({ divertedBy: tom })} />, new FakeBridge(aSnapshot()));
  expect(screen.getByText('Forwarded by Tom Reed')).toBeTruthy();
});

test('says where a call was sent instead', async () => {
  const cause = { by: 'party', sipStatus: 302, forwardedTo: '2002' } as const;
  const ended = aCall({ direction: 'outgoing', phase: 'ended', result: 'forwarded', cause, actions: [] });
  await renderPart(<CallResultCard call={ended} />, new FakeBridge(aSnapshot()));
  expect(screen.getByText(/Forwarded to 2002/)).toBeTruthy();
});

test('answers with the record when asked to', async () => {
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<CallCard call={aRingingCall()} />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Answer and open record' }));
  expect(bridge.inputsOf('call:answer')).toEqual([{ id: aCallId(), openRecord: true }]);
});

test('says what is going on instead of offering the buttons twice', async () => {
  await renderPart(<CallCard call={aRingingCall({ intent: 'answering' })} />, new FakeBridge(aSnapshot()));
  expect(screen.getByText('Answering…')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull();
});

test('lets the agent choose when several records fit, and shows which system did not answer', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const call = aCall({
    actions: ['choose-match'],
    lookup: {
      state: 'done',
      matches: [
        aMatch(),
        aMatch({ id: 'crm:2', name: 'Nordvik Logistics', found: 'suffix', digitsAgreed: 9 }),
      ],
      failures: [{ system: 'crm', systemName: 'Bitrix24', reason: 'timeout' }],
      earlierCalls: 0,
    },
  });
  await renderPart(<CallCard call={call} />, bridge);
  expect(screen.getByText('2 records fit')).toBeTruthy();
  expect(screen.getByText('Bitrix24 did not answer in time')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Nordvik Logistics.*last 9 digits agree/ }));
  expect(bridge.inputsOf('call:choose-match')).toEqual([{ id: aCallId(), matchId: 'crm:2' }]);
});

test('sends typed digits from the keypad', async () => {
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<CallCard call={aCall()} />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Keypad' }));
  await userEvent.keyboard('4#');
  expect(bridge.inputsOf('call:digits')).toEqual([
    { id: aCallId(), digits: '4' },
    { id: aCallId(), digits: '#' },
  ]);
});

test('sends what a pasted text has of a keypad as one, and nothing when it has nothing', async () => {
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<CallCard call={aCall({ actions: ['digits'] })} />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Keypad' }));
  await userEvent.paste('no');
  await userEvent.paste('+49 (30) 12*B#');
  expect(bridge.inputsOf('call:digits')).toEqual([{ id: aCallId(), digits: '493012*B#' }]);
});

test('shows what was sent after the keypad was closed and opened again', async () => {
  await renderPart(<CallCard call={aCall({ actions: ['digits'] })} />, new FakeBridge(aSnapshot()));
  await userEvent.click(screen.getByRole('button', { name: 'Keypad' }));
  await userEvent.keyboard('12{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Keypad' }));
  expect(screen.getByLabelText('Sent: 12')).toBeTruthy();
});

test('Escape closes the keypad and leads back to its button', async () => {
  await renderPart(<CallCard call={aCall()} />, new FakeBridge(aSnapshot()));
  const keypad = screen.getByRole('button', { name: 'Keypad' });
  await userEvent.click(keypad);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
  expect(document.activeElement).toBe(keypad);
});

test('says in words that the agent is muted, and that the call is on hold', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const page = await renderPart(<CallCard call={aCall({ muted: true })} />, bridge);
  expect(screen.getByText('Muted: they do not hear you')).toBeTruthy();
  expect(screen.queryByText('You hear each other')).toBeNull();
  page.unmount();
  const held = aCall({ phase: 'held', hold: 'local', heldAt: Date.now() - 61_000 });
  await renderPart(<CallCard call={held} />, bridge);
  expect(screen.getByText('On hold 1:01')).toBeTruthy();
  expect(screen.queryByText('You hear each other')).toBeNull();
});

test('does not claim that both hear each other while there is no microphone', async () => {
  const notices = [{ id: '1', code: 'microphone-missing', values: {} }] as const;
  await renderPart(<CallCard call={aCall()} />, new FakeBridge(aSnapshot({ notices })));
  expect(screen.getByText('No microphone: they do not hear you')).toBeTruthy();
  expect(screen.queryByText('You hear each other')).toBeNull();
});

test('never shows an empty name', async () => {
  const { number } = aCall().party;
  const lookup = { state: 'done', matches: [aMatch({ name: ' ' })], failures: [], earlierCalls: 0 } as const;
  const call = aCall({ party: { number, displayName: '' }, lookup });
  await renderPart(<CallCard call={call} />, new FakeBridge(aSnapshot()));
  expect(screen.getByRole('heading', { name: '+46 8 123 456 78' })).toBeTruthy();
});
