import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { SettingsPlace, type SettingsPage } from '#renderer/features/settings/settings-place.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

async function managed(page: SettingsPage, paths: readonly string[], more: object = {}): Promise<void> {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('settings:get', () => ({ ok: true, value: sampleSettings }));
  bridge.answer('settings:managed', () => ({
    ok: true,
    value: { file: '/etc/hookswitch/policy.json', administrator: 'IT desk', paths, ...more },
  }));
  await renderPart(<SettingsPlace page={page} />, bridge);
}

test('a setting that is held says by whom and cannot be changed; its neighbours can', async () => {
  await managed('privacy', ['privacy.maskNumbers', 'privacy.historyDays']);
  expect(await screen.findByText(/set by IT desk, in the file \/etc\/hookswitch\/policy\.json/)).toBeTruthy();
  const mask = screen.getByRole<HTMLInputElement>('switch', { name: 'Hide numbers on the screen' });
  expect(mask.disabled).toBe(true);
  expect(screen.getAllByText('Set by IT desk. You cannot change it.')).toHaveLength(2);
  expect(document.getElementById(mask.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'IT desk',
  );
  const boxes = screen.getAllByRole<HTMLInputElement>('textbox');
  expect(boxes.some(({ readOnly }) => readOnly)).toBe(true);
  expect(boxes.some(({ readOnly }) => !readOnly)).toBe(true);
});

test('a choice that is held cannot be made', async () => {
  await managed('appearance', ['theme']);
  await screen.findByText('Set by IT desk. You cannot change it.');
  expect(screen.getByRole('radio', { name: 'Dark' }).matches(':disabled')).toBe(true);
  expect(screen.getByRole('radio', { name: 'Deutsch' }).matches(':disabled')).toBe(false);
});

test('a page whose lists are held says so', async () => {
  await managed('events', ['eventRules.rules']);
  expect(await screen.findByText(/set by IT desk/)).toBeTruthy();
});

test('where nothing is held nothing is said', async () => {
  await managed('appearance', ['privacy.maskNumbers']);
  await screen.findByRole('radio', { name: 'Dark' });
  expect(screen.queryByText(/IT desk/)).toBeNull();
});

test('the page about the version says where updates come from, as the administrator put it, and fakes nothing', async () => {
  await managed('updates', [], { updates: 'They are installed on Tuesday nights.' });
  expect(
    await screen.findByText(/IT desk says about updates: They are installed on Tuesday nights\./),
  ).toBeTruthy();
  expect(screen.getByText(/does not look for new versions by itself/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /check|update/i })).toBeNull();
});
