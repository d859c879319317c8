import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { FirstStepsCard } from '#renderer/features/first-steps/first-steps-card.tsx';
import { SettingsPlace, type SettingsPage } from '#renderer/features/settings/settings-place.tsx';
import type { Settings } from '#shared/domain/settings.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const NEW: Settings = { ...sampleSettings, firstSteps: { done: [], skipped: [], dismissed: false } };

function bridgeOf(settings: Settings): FakeBridge {
  const bridge = new FakeBridge(aSnapshot());
  let stored = settings;
  bridge.answer('settings:get', () => ({ ok: true, value: stored }));
  bridge.answer('settings:update', (change) => {
    stored = { ...stored, ...(change as Partial<Settings>) };
    return { ok: true, value: stored };
  });
  return bridge;
}

async function card(settings: Settings): Promise<readonly string[]> {
  const opened: SettingsPage[] = [];
  await renderPart(<FirstStepsCard onOpen={(page) => opened.push(page)} />, bridgeOf(settings));
  return opened;
}

test('what is set up already is done, and the next step is offered', async () => {
  const opened = await card(NEW);
  expect(await screen.findByText('2 of 5 done')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(opened).toEqual(['sound']);
}, 20_000);

test('every step can be skipped, and when none is left the card is gone', async () => {
  await card(NEW);
  for (const step of ['Test the sound', 'Try the hotkeys', 'Connect a CRM'])
    await userEvent.click(await screen.findByRole('button', { name: `Skip: ${step}` }));
  expect(screen.queryByRole('heading', { name: 'First steps' })).toBeNull();
}, 20_000);

test('a step that was begun is offered again until it is over, as after a call', async () => {
  await card({ ...NEW, firstSteps: { ...NEW.firstSteps, at: 'hotkeys' } });
  expect(await screen.findByRole('button', { name: 'Go on' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Skip: Try the hotkeys' })).toBeTruthy();
}, 20_000);

test('the steps can be sent away for good', async () => {
  await card(NEW);
  await userEvent.click(await screen.findByRole('button', { name: /Do not show/ }));
  expect(screen.queryByText('First steps')).toBeNull();
}, 20_000);

test('its page says which step it is; the step ends by the agent’s word and leads back', async () => {
  const over = vi.fn<() => void>();
  const bridge = bridgeOf({ ...NEW, firstSteps: { ...NEW.firstSteps, at: 'hotkeys' } });
  await renderPart(<SettingsPlace page="hotkeys" onStepOver={over} />, bridge);
  expect(await screen.findByText('First steps: Try the hotkeys')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(over).toHaveBeenCalledOnce();
  expect(bridge.inputsOf('settings:update')).toEqual([
    { firstSteps: { done: ['hotkeys'], skipped: [], dismissed: false } },
  ]);
}, 20_000);

test('a page that belongs to no step that was begun says nothing of steps', async () => {
  await renderPart(<SettingsPlace page="appearance" />, bridgeOf(NEW));
  await screen.findByRole('radio', { name: 'Dark' });
  expect(screen.queryByText(/First steps/)).toBeNull();
}, 20_000);
