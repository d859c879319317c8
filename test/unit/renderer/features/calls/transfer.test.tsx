import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';

import { CallResultCard } from '#renderer/features/calls/card/call-result-card.tsx';
import { CallCard } from '#renderer/features/calls/card/call-card.tsx';
import type { CallView } from '#shared/domain/call.ts';
import { TransferFailure, TransferProgress } from '#shared/domain/transfer.ts';
import { aCall, aCallId, aNumber, aRingingCall } from '#test/support/builders/a-call.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const TOM = { number: aNumber({ raw: '204', kind: 'internal', display: '204' }), displayName: 'Tom' };
const PEOPLE = [
  aPerson({ id: 'c', name: 'Ana Ruiz', numbers: [{ label: 'mobile', number: '+34 612 34 56 78' }] }),
  aPerson({
    id: 't',
    kind: 'colleague',
    name: 'Tom Becker',
    numbers: [{ label: 'extension', number: '204' }],
  }),
];
const TALKING = aCall({ actions: ['hold', 'transfer', 'consult', 'hang-up'] });

/** What jsdom has no body for. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => undefined;
});

async function show(call: CallView, others: readonly CallView[] = []): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot({ calls: [call, ...others] }));
  bridge.answer('people:search', () => ({ ok: true, value: PEOPLE }));
  await renderPart(<CallCard call={call} />, bridge);
  return bridge;
}

async function openPicker(button: 'Transfer' | 'Add'): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: button }));
  await screen.findByRole('option', { name: /Tom Becker/ });
}

test('asks the first colleague by Enter alone', async () => {
  const bridge = await show(TALKING);
  await openPicker('Transfer');
  await userEvent.keyboard('{Enter}');
  expect(bridge.inputsOf('call:consult')).toEqual([
    { id: aCallId(), to: { number: '204', name: 'Tom Becker' } },
  ]);
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('hands over at once by Ctrl and Enter, to whom the arrows chose', async () => {
  const bridge = await show(TALKING);
  await openPicker('Transfer');
  await userEvent.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
  expect(bridge.inputsOf('call:transfer')).toEqual([
    { id: aCallId(), to: { number: '+34 612 34 56 78', name: 'Ana Ruiz' } },
  ]);
});

test.each([
  ['busy', 'Busy'],
  ['free', 'Free'],
] as const)('says whether a colleague can take the call: %s', async (availability, word) => {
  const entries = [{ extension: '204', availability, since: 1 }];
  const bridge = await show(TALKING);
  bridge.answer('presence:get', () => ({ ok: true, value: { revision: 1, kind: 'all', entries } }));
  await openPicker('Transfer');
  await screen.findByRole('option', { name: new RegExp(`Tom Becker.*${word}.*204`) });
  expect(screen.getByRole('option', { name: /Ana Ruiz/ }).textContent).not.toContain(word);
});

test('takes a number that is typed or pasted', async () => {
  const bridge = await show(TALKING);
  await openPicker('Transfer');
  await userEvent.paste('+49 (30) 90 18 20');
  await userEvent.click(screen.getByRole('button', { name: 'Transfer now' }));
  expect(bridge.inputsOf('call:transfer')).toEqual([{ id: aCallId(), to: { number: '+4930901820' } }]);
});

test('joins the call with another one of the agent, which needs no asking', async () => {
  const other = aCall({ id: aCallId(2), phase: 'held', hold: 'local', party: { number: aNumber() } });
  const bridge = await show(TALKING, [other]);
  await openPicker('Transfer');
  await userEvent.click(screen.getByRole('option', { name: /Your other call/ }));
  expect(screen.getByRole('button', { name: 'Ask first' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Transfer now' }));
  expect(bridge.inputsOf('call:transfer')).toEqual([{ id: aCallId(), to: { call: aCallId(2) } }]);
});

test('calls somebody besides without a way to lose the party', async () => {
  const bridge = await show(TALKING);
  await openPicker('Add');
  expect(screen.queryByRole('button', { name: 'Transfer now' })).toBeNull();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(bridge.inputsOf('call:transfer')).toEqual([]);
});

test.each(TransferProgress.options)('says how far a transfer is: %s', async (progress) => {
  const transfer = { state: 'blind-pending', target: TOM, progress } as const;
  await show(aCall({ transfer, actions: ['hang-up'] }));
  expect(screen.getByText(/Tom/)).toBeTruthy();
});

test.each(TransferFailure.options)(
  'says why a transfer failed and where the party is: %s',
  async (failure) => {
    const transfer = { state: 'failed', target: TOM, failure, party: 'back' } as const;
    await show(aCall({ transfer, actions: ['hold', 'hang-up'] }));
    expect(screen.getByText(/You have the caller again/)).toBeTruthy();
  },
);

test.each([
  ['the hold is being taken back', { intent: 'resuming', hold: 'local' }, /Getting the caller back/],
  ['another call goes on', { hold: 'local' }, /The caller is on hold/],
] as const)('does not say that the agent has the caller again while %s', async (_when, change, words) => {
  const transfer = { state: 'failed', target: TOM, failure: 'busy', party: 'waits' } as const;
  await show(aCall({ phase: 'held', transfer, ...change }));
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText(/again/)).toBeNull();
});

test('says that the party was lost in the transfer, and calls it back by one click', async () => {
  const transfer = { state: 'failed', target: TOM, failure: 'busy', party: 'gone' } as const;
  const call = aCall({ phase: 'ended', result: 'answered', cause: { by: 'party' }, transfer, endedAt: 2 });
  const bridge = new FakeBridge(aSnapshot({ calls: [call] }));
  await renderPart(<CallResultCard call={call} />, bridge);
  expect(screen.getByText(/Lost in the transfer to Tom/)).toBeTruthy();
  expect(screen.getByText(/Tom is busy. The call ended before you had the caller back/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Call back' }));
  expect(bridge.inputsOf('call:dial')).toHaveLength(1);
});

test.each([
  ['ringing', /only ringing .* not known/, false],
  ['taken', /Tom took the call/, false],
  ['not-taken', /Tom did not take the call/, true],
] as const)('says what is known of a party that was handed over: %s', async (handover, words, callsBack) => {
  const call = aCall({
    phase: 'ended',
    result: 'transferred',
    transferredTo: TOM,
    cause: { by: 'agent', handover },
  });
  await renderPart(<CallResultCard call={call} />, new FakeBridge(aSnapshot({ calls: [call] })));
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Call back' }) !== null).toBe(callsBack);
});

test('completes a consultation or goes back, and says whom it is about', async () => {
  const consultation = aCall({
    id: aCallId(7),
    consultationOf: aCallId(),
    party: TOM,
    actions: ['complete-transfer', 'end-consultation', 'hang-up'],
  });
  const bridge = await show(consultation, [aCall({ phase: 'held', hold: 'local' })]);
  expect(screen.getByText('About Marta Lindqvist')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Complete transfer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Back to caller' }));
  expect(bridge.inputsOf('call:complete-transfer')).toEqual([{ id: aCallId(7) }]);
  expect(bridge.inputsOf('call:end-consultation')).toEqual([{ id: aCallId(7) }]);
});

test('says that a consultation could not be completed, beside the ways to go on', async () => {
  const transfer = {
    state: 'failed',
    target: TOM,
    failure: 'silent',
    consultationId: aCallId(7),
  } as const;
  const consultation = aCall({
    id: aCallId(7),
    consultationOf: aCallId(),
    party: TOM,
    actions: ['complete-transfer', 'end-consultation', 'hang-up'],
  });
  await show(consultation, [aCall({ phase: 'held', hold: 'local', transfer })]);
  expect(screen.getByText(/did not say what became of it\. The caller is on hold\./)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Complete transfer' })).toBeTruthy();
});

test('sends a ringing call on to the chosen person by the keyboard alone', async () => {
  const bridge = await show(aRingingCall({ actions: ['answer', 'reject', 'redirect'] }));
  await userEvent.click(screen.getByRole('button', { name: 'Send to…' }));
  await screen.findByRole('option', { name: /Tom Becker/ });
  await userEvent.keyboard('{Enter}');
  const to = { number: '204', name: 'Tom Becker' };
  expect(bridge.inputsOf('call:redirect')).toEqual([{ id: aCallId(), to }]);
  expect(screen.queryByRole('listbox')).toBeNull();
});
