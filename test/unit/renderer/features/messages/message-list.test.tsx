import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { MessageList } from '#renderer/features/messages/message-list.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const text = aTextMessage(1, { read: false, text: 'Can you call me back?' });

afterEach(() => vi.restoreAllMocks());

async function list(hasFocus: boolean, wanted?: string): Promise<FakeBridge> {
  Element.prototype.scrollIntoView = () => undefined;
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('message:list', () => ({ ok: true, value: [text] }));
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
