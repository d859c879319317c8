import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { hostsOf } from '#renderer/features/settings/records-page.tsx';
import { SettingsPlace, type SettingsPage } from '#renderer/features/settings/settings-place.tsx';
import type { Settings } from '#shared/domain/settings.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

async function settings(page?: SettingsPage, more: Partial<Snapshot> = {}): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot(more));
  let stored = sampleSettings;
  bridge.answer('settings:get', () => ({ ok: true, value: stored }));
  bridge.answer('settings:update', (change) => {
    stored = { ...stored, ...(change as Partial<Settings>) };
    return { ok: true, value: stored };
  });
  await renderPart(<SettingsPlace page={page} />, bridge);
  return bridge;
}

test('the overview says what is set, and each subject opens and closes by keyboard', async () => {
  await settings();
  const sound = await screen.findByRole('button', { name: /Sound.*Rings at/ });
  sound.focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'Sound' })).toBeTruthy();
  screen.getByRole('switch', { name: 'Ring for incoming calls' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: /Phone line.*1001, pbx\.example\.com/ })).toBeTruthy();
}, 20_000);

test('arrows move through the subjects', async () => {
  await settings();
  (await screen.findByRole('button', { name: /Phone line/ })).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Results of calls');
  await userEvent.keyboard('{Home}');
  expect(document.activeElement?.textContent).toContain('Phone line');
});

test('the ring is switched at once, its volume is stored when the slider is let go', async () => {
  const bridge = await settings('sound');
  await userEvent.click(await screen.findByRole('switch', { name: 'Ring for incoming calls' }));
  expect(bridge.inputsOf('settings:update')).toEqual([
    { ring: { ...sampleSettings.ring, enabled: !sampleSettings.ring.enabled } },
  ]);
  await userEvent.click(screen.getByRole('switch', { name: 'Ring for incoming calls' }));
  const slider = screen.getByRole('slider', { name: /Ring volume/ });
  fireEvent.change(slider, { target: { value: '0.4' } });
  expect(bridge.inputsOf('settings:update')).toHaveLength(2);
  fireEvent.pointerUp(slider);
  expect(bridge.inputsOf('settings:update').at(-1)).toMatchObject({ ring: { volume: 0.4 } });
});

test('the headset in use is named with what its keys do, and can be left alone', async () => {
  const bridge = await settings('sound', {
    headset: { name: 'Jabra Evolve2 65', maker: 'jabra', state: 'ready', can: ['answer', 'mute', 'hold'] },
  });
  expect(await screen.findByText('Jabra Evolve2 65')).toBeTruthy();
  expect(screen.getByText('Answer and end · Mute · Hold')).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'Use the keys of the headset' }));
  expect(bridge.inputsOf('settings:update')).toEqual([{ headset: false }]);
});

test('a headset that another program holds says what to do', async () => {
  await settings('sound', {
    headset: { name: 'Poly Voyager Focus 2', maker: 'poly', state: 'taken', can: ['answer'] },
  });
  expect(await screen.findByText(/Another program uses its keys/)).toBeTruthy();
});

test('theme and language hold at once', async () => {
  const bridge = await settings('appearance');
  await userEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Deutsch' }));
  expect(bridge.inputsOf('settings:update')).toEqual([{ theme: 'dark' }, { language: 'de' }]);
});

test('a hotkey that another program has is shown as such, with free keys to take instead', async () => {
  const bridge = await settings('hotkeys', {
    hotkeys: [
      { action: 'answer', accelerator: 'CommandOrControl+Alt+A', state: 'taken', alternatives: ['F9'] },
    ],
  });
  expect(await screen.findByText('Another program uses it')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'F9' }));
  expect(bridge.inputsOf('settings:update')).toEqual([
    { hotkeys: { ...sampleSettings.hotkeys, answer: 'F9' } },
  ]);
});

test('addresses that are not https are refused before they are stored', async () => {
  const bridge = await settings('records');
  const unknown = await screen.findByRole('textbox', { name: 'Nobody was found' });
  expect(screen.getByText('The address has to begin with https://')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(bridge.inputsOf('settings:update')).toEqual([]);
  fireEvent.change(unknown, { target: { value: 'https://crm.example.com/new?phone={number}' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy());
  expect(bridge.inputsOf('settings:update')).toHaveLength(1);
});

test('hosts are read as people paste them', () => {
  expect(hostsOf('https://CRM.example.com/x, b.example\n\n c.example:8443;')).toEqual([
    'crm.example.com',
    'b.example',
    'c.example:8443',
  ]);
});

test('a change that is refused leaves the setting as it was and says so', async () => {
  const bridge = await settings('appearance');
  bridge.answer('settings:update', () => ({ ok: false, problem: 'settings-invalid' }));
  const dark = await screen.findByRole<HTMLInputElement>('radio', { name: 'Dark' });
  await userEvent.click(dark);
  await waitFor(() => expect(dark.checked).toBe(false));
});
