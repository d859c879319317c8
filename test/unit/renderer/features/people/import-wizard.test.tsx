import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { ImportWizard } from '#renderer/features/people/import-wizard.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { samplePreview, sampleReport } from '#test/support/ui-harness/sample-values.ts';

function bridgeWithFile(): FakeBridge {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:import-choose', () => ({ ok: true, value: samplePreview }));
  bridge.answer('people:import-run', () => ({ ok: true, value: sampleReport }));
  return bridge;
}

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

test('imports with the mapping the agent corrected and shows each refused row', async () => {
  const bridge = bridgeWithFile();
  await renderPart(<ImportWizard onClose={() => undefined} />, bridge);
  await press('Choose file');
  await userEvent.selectOptions(await screen.findByLabelText('Telefon geschäftlich'), 'Mobile');
  await press('Import 412 entries');
  await screen.findByText('398 people added');
  expect(screen.getByText('Row 17: the number cannot be read')).toBeTruthy();
  expect(bridge.inputsOf('people:import-run')).toMatchObject([
    { token: 'token', mapping: ['first-name', 'last-name', 'company', 'mobile', 'record-id'] },
  ]);
});

test('does not run while no column gives a name or a number', async () => {
  const bridge = bridgeWithFile();
  await renderPart(<ImportWizard onClose={() => undefined} />, bridge);
  await press('Choose file');
  for (const label of ['Vorname', 'Nachname', 'Firma', 'Telefon geschäftlich']) {
    await userEvent.selectOptions(await screen.findByLabelText(label), 'Leave out');
  }
  await press('Import 412 entries');
  expect(bridge.inputsOf('people:import-run')).toEqual([]);
});

test('says why a file was refused, and nothing when the choice was cancelled', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:import-choose', () => ({ ok: false, problem: 'not-text' }));
  await renderPart(<ImportWizard onClose={() => undefined} />, bridge);
  await press('Choose file');
  await screen.findByText('This is not a text file.');
  bridge.answer('people:import-choose', () => ({ ok: false, problem: 'cancelled' }));
  await press('Choose file');
  await screen.findByRole('button', { name: 'Choose file' });
  expect(screen.queryByText('Cancelled.')).toBeNull();
});

test('lets go of the file when the agent leaves before importing', async () => {
  const bridge = bridgeWithFile();
  const page = await renderPart(<ImportWizard onClose={() => undefined} />, bridge);
  await press('Choose file');
  await screen.findByLabelText('Vorname');
  page.unmount();
  expect(bridge.inputsOf('people:import-cancel')).toEqual([{ token: 'token' }]);
});

test('shows how far an import is, and says that nothing was kept of one that was stopped', async () => {
  const bridge = bridgeWithFile();
  const reply = Promise.withResolvers<unknown>();
  bridge.answer('people:import-run', () => reply.promise);
  await renderPart(<ImportWizard onClose={() => undefined} />, bridge);
  await press('Choose file');
  await press('Import 412 entries');
  act(() => bridge.tellTasks([{ id: 'people-import', done: 103, total: 412 }]));
  expect(screen.getByRole('progressbar', { name: 'Importing…' }).getAttribute('value')).toBe('0.25');
  await press('Stop');
  reply.resolve({ ok: false, problem: 'cancelled' });
  await screen.findByText('Stopped. Nothing was imported.');
  await screen.findByRole('button', { name: 'Import 412 entries' });
});
