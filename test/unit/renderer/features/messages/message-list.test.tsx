import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { MessageList } from '#renderer/features/messages/message-list.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const text = aTextMessage(1, { read: false, text: 'Can you call me back?' });

afterEach(() => vi.restoreAllMocks());

async function list(hasFocus: boolean, wanted?: string, one = text): Promise<FakeBridge> {
  Element.prototype.scrollIntoView = () => undefined;
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('message:list', () => ({ ok: true, value: [one] }));
  await renderPart(<MessageList wanted={wanted} />, bridge);
  await screen.findByText('Can you call me back?');
  return bridge;
}

test('texts have been seen once the agent is in the window, not behind others', async () => {
  const bridge = await list(false);
  expect(bridge.inputsOf('message:read')).toEqual([]);
  expect(bridge.inputsOf('window:texts-in-view')).toEqual([{ on: true }]);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(bridge.inputsOf('message:read')).toEqual([{ id: text.id }]);
});

test('the text that a notification was about is ready to be answered', async () => {
  await list(true, text.id);
  expect(screen.getByRole('textbox')).toBeTruthy();
});

test('an answer goes by the line on which the text came, and its field closes', async () => {
  const bridge = await list(true);
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }));
  const field = screen.getByRole('textbox');
  await userEvent.type(field, '  ');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
  await userEvent.type(field, 'In an hour ');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  const { lineId, number } = text;
  expect(bridge.inputsOf('message:send')).toEqual([{ lineId, number: number.raw, text: 'In an hour' }]);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('an answer that could not be taken stays as it was typed', async () => {
  const bridge = await list(true, text.id);
  bridge.answer('message:send', () => ({ ok: false, problem: 'not-reachable' }));
  await userEvent.type(screen.getByRole('textbox'), 'In an hour{Control>}{Enter}{/Control}');
  expect(bridge.inputsOf('message:send')).toHaveLength(1);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('In an hour');
});

test.each([
  ['failed', true],
  ['waiting', true],
  ['sending', false],
  ['sent', false],
] as const)('a text of ours that is %s can be sent again: %o', async (state, canRetry) => {
  const bridge = await list(true, undefined, { ...text, direction: 'outgoing', state, read: true });
  const button = screen.queryByRole('button', { name: 'Try again' });
  expect(button !== null).toBe(canRetry);
  if (button !== null) await userEvent.click(button);
  expect(bridge.inputsOf('message:retry')).toEqual(canRetry ? [{ id: text.id }] : []);
  expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
});

test('who hides their number cannot be answered', async () => {
  await list(true, text.id, { ...text, number: { raw: '', kind: 'withheld', display: '' } });
  expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});
