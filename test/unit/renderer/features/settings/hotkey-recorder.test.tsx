import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { HotkeyRecorder } from '#renderer/features/settings/hotkey-recorder.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function recorder(accelerator = 'CommandOrControl+Alt+A', language: 'en' | 'de' = 'en') {
  const onRecord = vi.fn<(accelerator: string) => void>();
  const part = <HotkeyRecorder label="Answer" accelerator={accelerator} onRecord={onRecord} />;
  await renderPart(part, new FakeBridge(aSnapshot({ language })));
  return { onRecord, button: screen.getByRole('button') };
}

test('shows the keys as they stand on the keyboard', async () => {
  expect((await recorder('CommandOrControl+Shift+A', 'de')).button.textContent).toBe('Strg Umschalt A');
});

test('takes the keys that are pressed next, and then stops listening', async () => {
  const { onRecord, button } = await recorder();
  await userEvent.click(button);
  expect(button.textContent).toBe('Press the keys…');
  fireEvent.keyDown(button, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
  expect(onRecord).not.toHaveBeenCalled();
  fireEvent.keyDown(button, { key: 'j', code: 'KeyJ', ctrlKey: true, altKey: true });
  fireEvent.keyDown(button, { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true });
  expect(onRecord.mock.calls).toEqual([['CommandOrControl+Alt+J']]);
});

test('asks for a modifier when a letter stands alone, and goes on listening', async () => {
  const { onRecord, button } = await recorder();
  await userEvent.click(button);
  fireEvent.keyDown(button, { key: 'j', code: 'KeyJ' });
  expect(button.textContent).toBe('Add Ctrl, Alt or Shift.');
  fireEvent.keyDown(button, { key: 'F9', code: 'F9' });
  expect(onRecord.mock.calls).toEqual([['F9']]);
});

test.each([
  ['Escape', (button: HTMLElement) => fireEvent.keyDown(button, { key: 'Escape' })],
  ['leaving it', (button: HTMLElement) => fireEvent.blur(button)],
])('%s keeps the old keys', async (_, leave) => {
  const { onRecord, button } = await recorder();
  await userEvent.click(button);
  leave(button);
  expect(button.textContent).toBe('Ctrl Alt A');
  fireEvent.keyDown(button, { key: 'j', code: 'KeyJ', ctrlKey: true });
  expect(onRecord).not.toHaveBeenCalled();
});

test('keys do nothing before it is pressed, so that Tab and typing pass by', async () => {
  const { onRecord, button } = await recorder();
  fireEvent.keyDown(button, { key: 'j', code: 'KeyJ', ctrlKey: true });
  expect(onRecord).not.toHaveBeenCalled();
});
