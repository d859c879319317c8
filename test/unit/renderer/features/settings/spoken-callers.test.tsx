import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { SpokenCallers } from '#renderer/features/settings/spoken-callers.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

test('a sample is spoken, and a computer without a voice for the language says so until there is one', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('sound:test-voice', () => ({ ok: false, problem: 'no-voice' }));
  await renderPart(<SpokenCallers value="off" onChange={() => undefined} />, bridge);
  const button = screen.getByRole('button', { name: 'Try it' });
  await userEvent.click(button);
  expect(await screen.findByText(/no voice for this language/)).toBeTruthy();
  bridge.answer('sound:test-voice', () => ({ ok: true }));
  await userEvent.click(button);
  expect(screen.queryByText(/no voice for this language/)).toBeNull();
  expect(bridge.sent.filter(({ command }) => command === 'sound:test-voice')).toHaveLength(2);
});
