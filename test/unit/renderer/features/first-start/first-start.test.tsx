import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { FirstStart } from '#renderer/features/first-start/first-start.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

function firstRun(): FakeBridge {
  return new FakeBridge(aSnapshot({ mode: 'none' }));
}

async function fillIn(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Connect my phone' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Server' }), 'pbx.example.com');
  await userEvent.type(screen.getByRole('textbox', { name: 'User' }), '1001');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
}

test('starts the demo once, however often it is pressed', async () => {
  const bridge = firstRun();
  let started: () => void = () => undefined;
  bridge.answer('setup:try-demo', () => new Promise((resolve) => (started = () => resolve({ ok: true }))));
  await renderPart(<FirstStart />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Starting the demo…' }));
  expect(bridge.inputsOf('setup:try-demo')).toHaveLength(1);
  started();
  expect(await screen.findByRole('button', { name: 'Try it' })).toBeTruthy();
});

test('connects with server, user and password', async () => {
  const bridge = firstRun();
  bridge.answer('setup:save-line', () => ({ ok: true, value: { passwordKept: 'keychain' } }));
  await renderPart(<FirstStart />, bridge);
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await waitFor(() => expect(bridge.inputsOf('setup:save-line')).toHaveLength(1));
  expect(JSON.stringify(bridge.inputsOf('setup:save-line'))).toContain('pbx.example.com');
});

test('says what is missing instead of sending half a line', async () => {
  const bridge = firstRun();
  await renderPart(<FirstStart />, bridge);
  await userEvent.click(screen.getByRole('button', { name: 'Connect my phone' }));
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  expect(screen.getByText('Type the name of the server.')).toBeTruthy();
  expect(bridge.inputsOf('setup:save-line')).toEqual([]);
});

test('says in words why a test failed', async () => {
  Element.prototype.scrollIntoView = () => undefined;
  const bridge = firstRun();
  bridge.answer('setup:test-line', () => ({ ok: true, value: { outcome: 'wrong-password', tookMs: 80 } }));
  await renderPart(<FirstStart />, bridge);
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: 'Test' }));
  expect(await screen.findByText('pbx.example.com does not accept the password.')).toBeTruthy();
});

test('Escape leads back to the choice', async () => {
  await renderPart(<FirstStart />, firstRun());
  await userEvent.click(screen.getByRole('button', { name: 'Connect my phone' }));
  await userEvent.click(screen.getByRole('textbox', { name: 'Server' }));
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Try it' })).toBeTruthy();
});
