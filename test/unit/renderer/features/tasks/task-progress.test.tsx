import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { TaskProgress } from '#renderer/features/tasks/task-progress.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

test('shows how far a piece of work is while it runs, and stops it', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('task:list', () => ({ ok: true, value: [{ id: 'people-import', done: 12 }] }));
  await renderPart(<TaskProgress id="people-import" label="Importing" />, bridge);
  await screen.findByText('12 so far');
  act(() => bridge.tellTasks([{ id: 'people-import', done: 400, total: 1000 }]));
  expect(screen.getByRole('progressbar', { name: 'Importing' }).getAttribute('value')).toBe('0.4');
  expect(screen.getByText('40%')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(bridge.inputsOf('task:cancel')).toEqual([{ id: 'people-import' }]);
  act(() => bridge.tellTasks([{ id: 'number-export', done: 1 }]));
  expect(screen.queryByRole('progressbar')).toBeNull();
});
