import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { DiallingPage } from '#renderer/features/settings/dialling-page.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

test('the agent says whether links may answer, end and hold calls, and by default they only show them', async () => {
  const changes: unknown[] = [];
  const update = (patch: object) => Promise.resolve(changes.push(patch) > 0);
  await renderPart(<DiallingPage settings={sampleSettings} update={update} />, new FakeBridge(aSnapshot()));
  const only = screen.getByRole<HTMLInputElement>('radio', { name: 'Only show the call' });
  expect(only.checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'Do it' }));
  expect(changes).toEqual([{ dialPolicy: { ...sampleSettings.dialPolicy, orders: 'do' } }]);
});
