import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

test('a page turns to another theme and to high contrast with the next snapshot, and keeps what was typed on it', async () => {
  const bridge = new FakeBridge(aSnapshot({ theme: 'light', contrast: 'system' }));
  await renderPart(<input aria-label="Words" />, bridge);
  const { dataset } = document.documentElement;
  expect([dataset['theme'], dataset['contrast']]).toEqual(['light', 'system']);
  await userEvent.type(screen.getByRole('textbox'), 'half a sentence');
  act(() => bridge.push(aSnapshot({ revision: 2, theme: 'dark', contrast: 'system' })));
  expect([dataset['theme'], dataset['contrast']]).toEqual(['dark', 'system']);
  act(() => bridge.push(aSnapshot({ revision: 3, theme: 'system', contrast: 'more' })));
  expect([dataset['theme'], dataset['contrast']]).toEqual(['system', 'more']);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('half a sentence');
});
