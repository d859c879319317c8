import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { SettingsPlace } from '#renderer/features/settings/settings-place.tsx';
import type { PopupCorner } from '#shared/domain/panel.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

async function openPage(popupCorner: PopupCorner): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('settings:get', () => ({ ok: true, value: { ...sampleSettings, popupCorner } }));
  bridge.answer('window:popup-home', () => ({ ok: true, value: undefined }));
  await renderPart(<SettingsPlace page="appearance" />, bridge);
  await screen.findByRole('combobox', { name: 'Where the popup appears' });
  return bridge;
}

test('a popup that was dragged away is put back, and it is said where it comes then', async () => {
  const bridge = await openPage('own');
  await userEvent.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(bridge.inputsOf('window:popup-home')).toHaveLength(1);
  expect(await screen.findByText(/comes at the top right/)).toBeTruthy();
});

test('a corner can be chosen, and in a corner nothing has to be put back', async () => {
  const bridge = await openPage('bottom-left');
  expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Where the popup appears' }),
    'Top left',
  );
  expect(bridge.inputsOf('settings:update')).toEqual([{ popupCorner: 'top-left' }]);
});
